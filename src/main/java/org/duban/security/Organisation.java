package org.duban.security;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** An enterprise, by its credit code, or an authority, by its agency code. */
@Entity
@Table(name = "organisations")
public class Organisation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private String code;

    private boolean codeUnfit;

    private String name;

    private String region;

    @Nullable
    private String legalRepresentative;

    @Nullable
    private String address;

    @Nullable
    private String phone;

    @Nullable
    private String documentPrefix;

    protected Organisation() {
    }

    private Organisation(OrganisationKind kind, String code, String name, String region) {
        this.kind = kind;
        this.code = code;
        this.name = name;
        this.region = region;
    }

    /** An enterprise; refuses a credit code whose check character is wrong. */
    public static Organisation enterprise(OrganisationKind kind, String creditCode, String name, String region,
            String legalRepresentative, String address, String phone) {
        return enterprise(kind, CreditCode.read("code", creditCode).confirmed("code", false), name, region, legalRepresentative,
                address, phone);
    }

    /**
     * As {@link #enterprise(OrganisationKind, String, String, String, String, String, String)}, with a code that was looked at.
     */
    public static Organisation enterprise(OrganisationKind kind, CreditCode code, String name, String region,
            String legalRepresentative, String address, String phone) {
        Organisation enterprise = new Organisation(kind, code.value(), name, region);
        enterprise.codeUnfit = !code.fits();
        enterprise.legalRepresentative = legalRepresentative;
        enterprise.address = address;
        enterprise.phone = phone;
        return enterprise;
    }

    /** An authority with the agency words that begin the numbers of its documents. */
    public static Organisation authority(String code, String name, String region, String documentPrefix,
            String address, String phone) {
        Organisation authority = new Organisation(OrganisationKind.AUTHORITY, code, name, region);
        authority.documentPrefix = documentPrefix;
        authority.address = address;
        authority.phone = phone;
        return authority;
    }

    /** The row's id. */
    public long id() {
        return id;
    }

    /** What it is to the works. */
    public OrganisationKind kind() {
        return kind;
    }

    /** Credit code or agency code. */
    public String code() {
        return code;
    }

    /** Whether its credit code was taken although the last character does not check the others. */
    public boolean isCodeUnfit() {
        return codeUnfit;
    }

    /** Its full name. */
    public String name() {
        return name;
    }

    /** Significant prefix of its administrative division code. */
    public String region() {
        return region;
    }

    /** 法定代表人, empty for an authority. */
    public String legalRepresentative() {
        return legalRepresentative == null ? "" : legalRepresentative;
    }

    /** Registered address. */
    public String address() {
        return address == null ? "" : address;
    }

    /** Telephone for questions. */
    public String phone() {
        return phone == null ? "" : phone;
    }

    /** Agency words of document numbers such as 济住建; empty for an enterprise. */
    public String documentPrefix() {
        return documentPrefix == null ? "" : documentPrefix;
    }
}
