import java.io.FileInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Holds each PDF that is named against PDF/UA-1 and PDF/A-2a. Prints a line for each, with the rules
 * that failed; the exit code is 1 when one did.
 */
public final class Validate {
    private static final int SHOWN = 10;

    private static List<String> failures(String file, PDFAFlavour flavour) throws Exception {
        List<String> lines = new ArrayList<>();
        try (FileInputStream in = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, SHOWN, false, false, false)) {
            ValidationResult result = validator.validate(parser);
            if (!result.isCompliant() && result.getFailedChecks().isEmpty()) {
                lines.add("not compliant");
            }
            for (Map.Entry<?, Integer> failed : result.getFailedChecks().entrySet()) {
                lines.add(failed.getKey() + ": " + failed.getValue() + " times");
            }
            for (TestAssertion assertion : result.getTestAssertions()) {
                lines.add(assertion.getStatus() + " " + assertion.getMessage() + " at "
                        + assertion.getLocation().getContext());
            }
            System.out.printf("%s %s: %s, %d checks%n", flavour, file,
                    result.isCompliant() ? "compliant" : "NOT COMPLIANT", result.getTotalAssertions());
        }
        return lines;
    }

    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean good = files.length > 0;
        for (String file : files) {
            for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
                for (String line : failures(file, flavour)) {
                    System.out.println("  " + line);
                    good = false;
                }
            }
        }
        System.exit(good ? 0 : 1);
    }
}
