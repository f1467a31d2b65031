package huibao.access;

import huibao.problem.Problem;
import java.net.URI;
import java.util.Hashtable;
import javax.naming.AuthenticationException;
import javax.naming.Context;
import javax.naming.InvalidNameException;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import javax.naming.ldap.Rdn;

/**
 * The office's LDAP directory, asked whether a password is a user's by binding as that user.
 *
 * @param address {@code ldaps://host}, or {@code ldap://} to this machine
 * @param userPattern distinguished name with <code>{0}</code> for the name of the account
 */
public record Directory(URI address, String userPattern) {
    private static final String MILLIS = "5000";
    private static final String NAME = "{0}";

    /** @throws AccessStoreException if the directory cannot be asked */
    boolean knows(String name, String password) {
        // A bind without a password is one of nobody, and succeeds.
        if (password.isEmpty()) {
            return false;
        }
        try {
            new InitialDirContext(bind(name, password)).close();
            return true;
        } catch (AuthenticationException | InvalidNameException e) {
            return false;
        } catch (NamingException e) {
            throw new AccessStoreException(
                    Problem.of("access.directory", address, e.getClass().getSimpleName()), e);
        }
    }

    // JNDI takes no other map.
    @SuppressWarnings("JdkObsolete")
    private Hashtable<String, String> bind(String name, String password) {
        Hashtable<String, String> settings = new Hashtable<>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
        settings.put(Context.PROVIDER_URL, address.toString());
        settings.put(Context.SECURITY_AUTHENTICATION, "simple");
        settings.put(Context.SECURITY_PRINCIPAL, userPattern.replace(NAME, Rdn.escapeValue(name)));
        settings.put(Context.SECURITY_CREDENTIALS, password);
        settings.put(Context.REFERRAL, "ignore");
        settings.put("com.sun.jndi.ldap.connect.timeout", MILLIS);
        settings.put("com.sun.jndi.ldap.read.timeout", MILLIS);
        return settings;
    }
}
