import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Scanner;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Compiles a folder laid out as Maven wants it and runs its JUnit tests, once for every line of standard input, in one
 * virtual machine. usage: JunitServer.java FOLDER OUTPUT. A line `update` sets the property golden.update, a line `run` does
 * not; files named behind it are ignored. What a run prints goes to OUTPUT; `@@done CODE` says that it is over.
 */
public class JunitServer {
    private static final int LIMIT_MILLISECONDS = 60_000;
    private static int code = 1;

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        PrintStream console = System.out;
        Scanner lines = new Scanner(System.in);
        while (lines.hasNextLine()) {
            boolean update = lines.nextLine().startsWith("update");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            PrintStream output = new PrintStream(bytes, true);
            System.setOut(output);
            System.setErr(output);
            System.setProperty("golden.update", String.valueOf(update));
            code = 1;
            Thread run = new Thread(() -> runOnce(folder, output));
            run.setDaemon(true);
            run.start();
            run.join(LIMIT_MILLISECONDS);
            if (run.isAlive()) run.stop();
            Files.write(Path.of(arguments[1]), bytes.toByteArray());
            console.println("@@done " + code);
            console.flush();
        }
    }

    private static void runOnce(Path folder, PrintStream output) {
        try {
            Path target = folder.resolve("target");
            delete(target);
            Path main = Files.createDirectories(target.resolve("classes"));
            Path test = Files.createDirectories(target.resolve("test-classes"));
            String libraries = System.getProperty("java.class.path");
            if (compile(folder.resolve("src/main/java"), main, main + ":" + libraries, output) != 0) return;
            if (compile(folder.resolve("src/test/java"), test, test + ":" + main + ":" + libraries, output) != 0) return;
            URL[] path = {test.toUri().toURL(), main.toUri().toURL()};
            try (URLClassLoader loader = new URLClassLoader(path, JunitServer.class.getClassLoader())) {
                Thread.currentThread().setContextClassLoader(loader);
                code = launch(test, output);
            }
        } catch (Throwable error) {
            error.printStackTrace(output);
        }
    }

    private static int launch(Path test, PrintStream output) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClasspathRoots(java.util.Set.of(test)))
                .build(),
            summary);
        StringWriter text = new StringWriter();
        summary.getSummary().printFailuresTo(new PrintWriter(text), 40);
        output.println(text);
        boolean ran = summary.getSummary().getTestsFoundCount() > 0;
        return ran && summary.getSummary().getTotalFailureCount() == 0 ? 0 : 1;
    }

    private static int compile(Path sources, Path target, String path, PrintStream output) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("-nowarn", "-g", "-proc:none", "-d", target.toString(), "-cp", path));
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        return ToolProvider.getSystemJavaCompiler().run(null, output, output, arguments.toArray(new String[0]));
    }

    private static void delete(Path folder) throws Exception {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
