package org.duban.security;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** For whom a person acts, and when he is away: a change holds at once, whatever his token says. */
@Entity
@Table(name = "memberships")
public class Membership {

    @Id
    private String personId;

    private String name;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    @Nullable
    private String post;

    @Nullable
    private String certificateNo;

    @Nullable
    private LocalDate absentFrom;

    @Nullable
    private LocalDate absentUntil;

    private boolean active;

    @Nullable
    @Column(insertable = false, updatable = false)
    private String login;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "membership_roles", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role")
    private Set<String> roles = new HashSet<>();

    protected Membership() {
    }

    /** A person of an organisation; the certificate only for officers of an authority. */
    public Membership(String personId, String name, Organisation organisation, String post,
            @Nullable String certificateNo) {
        this.personId = personId;
        this.name = name;
        this.organisation = organisation;
        this.post = post;
        this.certificateNo = certificateNo;
        this.active = true;
    }

    /** Keycloak's user id. */
    public String personId() {
        return personId;
    }

    /** The person's name. */
    public String name() {
        return name;
    }

    /** The organisation he acts for. */
    public Organisation organisation() {
        return organisation;
    }

    /** His post there. */
    public String post() {
        return post == null ? "" : post;
    }

    /** Number of the law-enforcement certificate. */
    public Optional<String> certificate() {
        return Optional.ofNullable(certificateNo);
    }

    /** Whether he still belongs to the organisation. */
    public boolean isActive() {
        return active;
    }

    /** Whether he is away on that day. */
    public boolean isAbsent(LocalDate day) {
        return absentFrom != null && !day.isBefore(absentFrom) && (absentUntil == null || !day.isAfter(absentUntil));
    }

    /** Whether work can be laid before him on that day: he belongs to the organisation and is not away. */
    public boolean isThere(LocalDate day) {
        return active && !isAbsent(day);
    }

    /** Notes that he is away; without a last day until it is changed. */
    public void absent(@Nullable LocalDate from, @Nullable LocalDate until) {
        this.absentFrom = from;
        this.absentUntil = until;
    }

    /** Moves the person to another organisation or post; one who had left is back. */
    public void move(Organisation to, String newPost, @Nullable String newCertificateNo) {
        this.organisation = to;
        this.post = newPost;
        this.certificateNo = newCertificateNo;
        this.active = true;
    }

    /** Ends the membership: the person keeps his account and may do nothing with it. */
    public void end() {
        this.active = false;
    }

    /** The roles last seen in his token: they say to whom work can be handed. */
    public Set<String> roles() {
        return Set.copyOf(roles);
    }

    /** The name under which he signs in, as last seen in his token: other systems of the house know him by it. */
    public Optional<String> login() {
        return Optional.ofNullable(login);
    }

    /** Notes the roles that his token will bring, before he has ever signed in. */
    public void rolesSeen(Set<String> seen) {
        if (!roles.equals(seen)) {
            roles.clear();
            roles.addAll(seen);
        }
    }
}
