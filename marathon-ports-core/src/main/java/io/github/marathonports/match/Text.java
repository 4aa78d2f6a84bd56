package io.github.marathonports.match;

import io.github.marathonports.offer.Role;
import java.util.Collection;
import java.util.stream.Collectors;

/** Words that several reasons share. */
final class Text {
    private Text() {}

    static String roles(Collection<Role> roles) {
        String names = roles.stream().map(Role::name).collect(Collectors.joining(", "));
        return (roles.size() == 1 ? "role " : "roles ") + names;
    }
}
