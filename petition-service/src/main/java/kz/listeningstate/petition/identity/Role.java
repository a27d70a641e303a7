package kz.listeningstate.petition.identity;

/** Realm roles, as constants for {@code @RolesAllowed}. */
public final class Role {
    public static final String CITIZEN = "citizen";
    public static final String MODERATOR = "moderator";
    public static final String OFFICER = "officer";
    public static final String OPERATOR = "operator";
    public static final String AUDITOR = "auditor";
    /** Reads how bodies deal with appeals, and what the country says. */
    public static final String ANALYST = "analyst";
    /** Keeps the data of the law: bodies, populations, working days. */
    public static final String ADMINISTRATOR = "administrator";

    private Role() {}
}
