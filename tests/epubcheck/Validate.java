import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.util.DefaultReportImpl;
import java.io.File;

/**
 * Holds each EPUB that is named against EPUB 3.3, warnings included. Prints a line for each, and above
 * it what is wrong; the exit code is 1 when anything was.
 */
public final class Validate {
    private static boolean complies(String file) {
        DefaultReportImpl report = new DefaultReportImpl(file);
        new EpubCheck(new File(file), report).doValidate();
        report.generate();
        boolean good = report.getFatalErrorCount() + report.getErrorCount() + report.getWarningCount() == 0;
        System.out.printf("%s: %s%n", file, good ? "compliant" : "NOT COMPLIANT");
        return good;
    }

    public static void main(String[] files) {
        boolean good = files.length > 0;
        for (String file : files) {
            good &= complies(file);
        }
        System.exit(good ? 0 : 1);
    }
}
