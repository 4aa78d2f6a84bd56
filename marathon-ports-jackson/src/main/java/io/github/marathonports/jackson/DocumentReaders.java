package io.github.marathonports.jackson;

import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.PodDocument;
import io.github.marathonports.app.RunSpecDocument;
import io.github.marathonports.jackson.JsonValue.Obj;
import io.github.marathonports.offer.Offer;
import java.util.List;
import java.util.Optional;

/** What each kind of document is read with. */
final class DocumentReaders {
    static final DocumentSource.Reader<AppDocument> APP =
            new Unwrapping<>((root, problems) -> new AppsReader(problems).one(root));
    static final DocumentSource.Reader<RunSpecDocument> APP_OR_POD =
            new Unwrapping<>((root, problems) -> new AppsReader(problems).oneOfEither(root));
    static final DocumentSource.Reader<List<AppDocument>> APPS =
            (root, problems) -> Optional.of(new AppsReader(problems).all(root));
    static final DocumentSource.Reader<PodDocument> POD = (root, problems) -> new AppsReader(problems).onePod(root);
    static final DocumentSource.Reader<List<PodDocument>> PODS =
            (root, problems) -> Optional.of(new AppsReader(problems).allPods(root));
    static final DocumentSource.Reader<Offer> OFFER = (root, problems) -> OfferReader.read(Field.root(root, problems));
    static final DocumentSource.Reader<ClusterDocument> CLUSTER = new ClusterReader.Agents();
    static final DocumentSource.Reader<List<Offer>> OFFERS = new ClusterReader.Offers();

    private DocumentReaders() {}

    /** Reads a run spec, bare or wrapped; paths are relative to the run spec itself (S4.7). */
    private record Unwrapping<T>(DocumentSource.Reader<T> inner) implements DocumentSource.Reader<T> {
        @Override
        public Optional<T> read(JsonValue root, Problems problems) {
            return inner.read(root, problems);
        }

        @Override
        public JsonValue placed(JsonValue root) {
            return AppsReader.unwrapped(root);
        }
    }

    /** An app or pod together with the object it was read from. */
    record AndSource<D extends RunSpecDocument>(D document, Obj source) {}

    static final DocumentSource.Reader<AndSource<AppDocument>> APP_AND_SOURCE = (root, problems) ->
            new AppsReader(problems).one(root).map(app -> new AndSource<>(app, (Obj) AppsReader.unwrapped(root)));
    static final DocumentSource.Reader<AndSource<PodDocument>> POD_AND_SOURCE = (root, problems) ->
            new AppsReader(problems).onePod(root).map(pod -> new AndSource<>(pod, (Obj) AppsReader.unwrapped(root)));
}
