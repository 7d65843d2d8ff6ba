import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sourceforge.segment.srx.SrxDocument;
import net.sourceforge.segment.srx.SrxTextIterator;
import net.sourceforge.segment.srx.io.Srx2SaxParser;

/**
 * Cuts the paragraphs of a text into segments with the SRX engine of libsegment-java.
 *
 * <p>Arguments: an SRX 2.0 file, a language code, a UTF-8 text whose paragraphs are separated by
 * blank lines. Prints a segment a line and a blank line between paragraphs. Every paragraph is given
 * to the engine by itself, with its line breaks, so that the engine decides nothing across them.
 */
public final class SegmentParagraphs {
  private SegmentParagraphs() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("usage: SegmentParagraphs RULES.srx LANGUAGE TEXT");
      System.exit(2);
    }
    SrxDocument rules;
    try (Reader reader = Files.newBufferedReader(Path.of(arguments[0]))) {
      rules = new Srx2SaxParser().parse(reader);
    }
    String text = Files.readString(Path.of(arguments[2]));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    boolean first = true;
    for (String paragraph : text.split("(?:\\r?\\n[ \\t]*)+\\r?\\n")) {
      if (paragraph.isBlank()) {
        continue;
      }
      if (!first) {
        out.println();
      }
      first = false;
      print(new SrxTextIterator(rules, arguments[1], paragraph.strip()), out);
    }
    out.flush();
  }

  private static void print(SrxTextIterator segments, PrintStream out) {
    while (segments.hasNext()) {
      String segment = segments.next().strip();
      if (!segment.isEmpty()) {
        out.println(segment.replaceAll("\\R", " "));
      }
    }
  }
}
