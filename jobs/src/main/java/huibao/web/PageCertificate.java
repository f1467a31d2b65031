package huibao.web;

import huibao.problem.Problem;
import huibao.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.List;
import java.util.function.Function;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * A certificate and its key, checked before the page is served with them: with a key that does not belong to the
 * certificate the server would start and refuse every browser.
 *
 * @param chain PEM
 * @param key PEM
 */
record PageCertificate(Path chain, Path key) {
    private static final byte[] TRIAL = {1, 2, 3};

    /** @throws SettingsException if they are no certificate and key, or do not belong together */
    PageCertificate tried() {
        PublicKey open = read(chain, pem -> pem.getCertificates().get(0).getPublicKey());
        PrivateKey secret = read(key, pem -> pem.getPrivateKey());
        if (!arePair(open, secret)) {
            throw refusal("web.other-key", chain, key);
        }
        return this;
    }

    private static <K> K read(Path file, Function<PemContent, K> part) {
        try {
            K read = part.apply(PemContent.load(file));
            if (read != null) {
                return read;
            }
        } catch (IOException | RuntimeException e) {
            // The library's own message would not help the reader.
        }
        throw refusal("web.no-pem", file);
    }

    private static boolean arePair(PublicKey open, PrivateKey secret) {
        try {
            Signature signature = Signature.getInstance(
                    switch (open.getAlgorithm()) {
                        case "EC" -> "SHA256withECDSA";
                        case "RSA" -> "SHA256withRSA";
                        default -> open.getAlgorithm();
                    });
            signature.initSign(secret);
            signature.update(TRIAL);
            byte[] signed = signature.sign();
            signature.initVerify(open);
            signature.update(TRIAL);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static SettingsException refusal(String key, Object... values) {
        return new SettingsException(List.of(Problem.of(key, values)));
    }
}
