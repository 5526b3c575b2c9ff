package org.duban.page.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import org.duban.page.Disturbance;
import org.duban.page.Place;
import org.duban.page.RoleTitles;
import org.duban.security.Actor;
import org.duban.security.CurrentUser;
import org.duban.security.SignInAvailability;

import io.quarkus.arc.All;
import io.quarkus.runtime.BlockingOperationControl;
import io.vertx.ext.web.RoutingContext;

/** What the frame of every page shows: who is signed in, where he can go, in which language, and what is away. */
@Named("page")
@RequestScoped
public class PageContext {

    private final CurrentUser user;
    private final RoutingContext request;
    private final Assets assets;
    private final List<Place> places;
    private final List<Disturbance> disturbances;
    private final SignInAvailability signIn;

    PageContext(CurrentUser user, RoutingContext request, Assets assets, @All List<Place> places,
            @All List<Disturbance> disturbances, SignInAvailability signIn) {
        this.user = user;
        this.request = request;
        this.assets = assets;
        this.places = places;
        this.disturbances = disturbances;
        this.signIn = signIn;
    }

    /** The person signed in, if he belongs to an organisation: the frame also surrounds the refusal of one who does not. */
    public Optional<Actor> actor() {
        if (!BlockingOperationControl.isBlockingAllowed()) {
            // A refusal before any endpoint, such as an unknown address: its frame names nobody.
            return Optional.empty();
        }
        try {
            return user.signedIn();
        } catch (RuntimeException belongsNowhereOrDatabaseAway) {
            // The frame of a refusal names nobody rather than failing once more.
            return Optional.empty();
        }
    }

    /** Where he can go, in his language. */
    public List<Link> links() {
        return places().map(this::link).toList();
    }

    /** Where he finds the cases that he may read. */
    public Optional<Link> ofCases() {
        return places().filter(Place::ofCases).map(this::link).findFirst();
    }

    private Stream<Place> places() {
        return actor().stream().flatMap(actor -> places.stream().filter(place -> place.opensTo().test(actor)))
                .sorted(Comparator.comparingInt(Place::rank));
    }

    private Link link(Place place) {
        return new Link(place.path(), place.name().in(locale()), isWithin(place.path()));
    }

    /** Not asked of whom nobody knows: his address may be none. */
    private boolean isWithin(String place) {
        String here = request.normalizedPath();
        return here.equals(place) || here.startsWith(place + "/");
    }

    /** The language tag for the page's root element. */
    public String lang() {
        return isEnglish() ? "en" : "zh-CN";
    }

    /** Whether the page is in English. */
    public boolean isEnglish() {
        return Locale.ENGLISH.getLanguage().equals(locale().getLanguage());
    }

    /** This page's address, encoded as a parameter, so that a change of language comes back to it. */
    public String here() {
        boolean readable = "GET".equals(request.request().method().name());
        return URLEncoder.encode(readable ? request.request().uri() : "/", StandardCharsets.UTF_8);
    }

    /** What everybody has to know for now, in his language. */
    public List<String> disturbances() {
        return disturbances.stream().flatMap(one -> one.now().stream()).map(text -> text.in(locale())).toList();
    }

    /** Whether nobody can sign in for now, nor stay signed in for long. */
    public boolean isSignInAway() {
        return signIn.isAway();
    }

    /** The names of roles that a problem gives by their keys. */
    public String roles(String keys) {
        return RoleTitles.of(keys, locale());
    }

    /** The version of style sheets and scripts, so that none of them outlives a release in somebody's browser. */
    public String assets() {
        return assets.version();
    }

    private Locale locale() {
        return PageFilter.locale(request);
    }

    /** A place in the navigation. */
    public record Link(String path, String name, boolean current) {
    }
}
