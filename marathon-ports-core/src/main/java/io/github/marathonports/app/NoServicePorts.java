package io.github.marathonports.app;

/** No positions. */
enum NoServicePorts implements ServicePorts {
    NONE;

    @Override
    public int portCount() {
        return 0;
    }

    @Override
    public int servicePort(int position) {
        throw new IndexOutOfBoundsException("there are no positions but " + position + " was asked for");
    }
}
