#!/usr/bin/env python3
"""Compare Targman's sentences with those of another SRX engine, libsegment-java.

Both engines apply the same rule file, the one that `targman segment --print-srx` prints or the one
given with --srx, to the same paragraphs. What is a paragraph is settled by Targman, before any rule
is tried (a heading, a list item, a wrapped paragraph), so that the comparison is of rules alone.

A boundary is a place inside a paragraph where a sentence ends, told by the number of characters
before it that are not white space. The agreement is the F1 over boundaries, in percent: twice those
in common, divided by those of both.

Texts are files NAME.LANG.txt, or folders that hold such files or LANG/NAME.txt.

Exit status: 0 agreement everywhere, 1 below the minimum for some text or language, 2 wrong usage or
an engine failed, 77 the Java engine is not installed.
"""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77  # what CTest is told to take for "not run"
DISAGREE, BROKEN = 1, 2
JARS = ('segment', 'commons-logging', 'jaxb-api')
JAVA_SOURCE = pathlib.Path(__file__).with_name('SegmentParagraphs.java')
ZERO_WIDTH = '\u200b\ufeff'  # white space to Targman
LANGUAGE = re.compile(r'[a-z]{2,3}')


def stop(status, message):
    print('compare_engines: ' + message, file=sys.stderr)
    sys.exit(status)


def run(command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode:
        reason = done.stderr.decode('utf-8', 'replace').strip()
        stop(BROKEN, '%s failed:\n%s' % (' '.join(map(str, command)), shorten(reason)))
    return done.stdout.decode('utf-8')


def shorten(message, lines=12, width=300):
    """Java quotes the whole of a wrong pattern, which may be thousands of characters."""
    return '\n'.join(line if len(line) <= width else line[:width] + ' ...'
                     for line in message.split('\n')[:lines])


class JavaEngine:
    """SegmentParagraphs.java, compiled into a folder that the caller removes."""

    def __init__(self, folder, jar_folder, srx):
        jars = [pathlib.Path(jar_folder, name + '.jar') for name in JARS]
        missing = [str(jar) for jar in jars if not jar.exists()]
        missing += [tool for tool in ('java', 'javac') if not shutil.which(tool)]
        if missing:
            stop(SKIPPED, 'SKIPPED, not installed: %s (apt-get install libsegment-java '
                 'default-jdk-headless)' % ', '.join(missing))
        self.classpath = os.pathsep.join(map(str, [folder] + jars))
        self.srx = srx
        run(['javac', '-cp', self.classpath, '-d', folder, JAVA_SOURCE])

    def segment(self, language, file):
        return run(['java', '-cp', self.classpath, 'SegmentParagraphs', self.srx, language, file])


def is_white(character):
    return character.isspace() or character in ZERO_WIDTH


def non_white(text):
    return ''.join(character for character in text if not is_white(character))


def boundaries(output):
    """Where sentences end, those of paragraphs' ends apart, in an engine's output."""
    inner, ends, at = set(), set(), 0
    for line in output.split('\n'):
        size = len(non_white(line))
        if size:
            at += size
            inner.add(at)
        else:
            ends.add(at)
    ends.add(at)
    return inner - ends, ends


def with_paragraphs(text, ends):
    """The text with a blank line at each paragraph's end and none inside; else as it was."""
    paragraphs, current, count = [], '', 0
    for character in text:
        current += character
        count += not is_white(character)
        if count in ends and not is_white(character):
            paragraphs.append(current.strip())
            current = ''
    return '\n\n'.join(re.sub(r'\n\s*\n', '\n', paragraph) for paragraph in paragraphs) + '\n'


def around(text, place, width):
    """The text on both sides of a boundary, on one line."""
    count = 0
    for index, character in enumerate(text):
        count += not is_white(character)
        if count == place:
            before = text[max(0, index + 1 - width):index + 1]
            after = text[index + 1:index + 1 + width]
            return (before + '|' + after).replace('\n', '⏎')
    return ''


def f1(common, ours, theirs):
    return 100.0 * 2 * common / (ours + theirs) if ours + theirs else 100.0


def find_texts(paths):
    """Pairs (language, file), sorted by language."""
    texts = []
    for path in map(pathlib.Path, paths):
        files = sorted(path.glob('*.txt')) + sorted(path.glob('*/*.txt')) if path.is_dir() else [path]
        for file in files:
            _, dot, language = file.stem.rpartition('.')
            if not dot:
                language = file.parent.name
            if LANGUAGE.fullmatch(language):
                texts.append((language, file))
    return sorted(texts)


def compare(options, java, language, file, scratch):
    text = file.read_text(encoding='utf-8-sig')
    ours_text = run([options.targman, 'segment', '--lang', language, '--srx', java.srx, file])
    ours, ends = boundaries(ours_text)
    paragraphs = scratch / 'text.txt'
    paragraphs.write_text(with_paragraphs(text, ends), encoding='utf-8')
    theirs_text = java.segment(language, paragraphs)
    theirs, _ = boundaries(theirs_text)
    for name, output in (('Targman', ours_text), ('the Java engine', theirs_text)):
        if non_white(output) != non_white(text):
            stop(BROKEN, '%s changed the text of %s' % (name, file))
    for sign, places in (('only ours  ', ours - theirs), ('only theirs', theirs - ours)):
        for place in sorted(places)[:options.show]:
            print('    %s %s' % (sign, around(text, place, 50)))
    return len(ours & theirs), len(ours), len(theirs)


def main():
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding='utf-8', errors='replace')
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('paths', nargs='+', metavar='TEXT')
    parser.add_argument('--targman', required=True, help='the program')
    parser.add_argument('--srx', help='rules (default: those of the program)')
    parser.add_argument('--jars', default='/usr/share/java', help='folder of %s.jar' %
                        '.jar, '.join(JARS))
    parser.add_argument('--minimum', type=float, default=99.0, help='F1 in percent (default 99)')
    parser.add_argument('--show', type=int, default=0, metavar='N',
                        help='print up to N differing places of each kind in each text')
    options = parser.parse_args()
    texts = find_texts(options.paths)
    if not texts:
        stop(BROKEN, 'no NAME.LANG.txt or LANG/NAME.txt in ' + ', '.join(options.paths))
    with tempfile.TemporaryDirectory() as name:
        scratch = pathlib.Path(name)
        srx = options.srx
        if not srx:
            srx = scratch / 'rules.srx'
            srx.write_text(run([options.targman, 'segment', '--print-srx']), encoding='utf-8')
        java = JavaEngine(name, options.jars, srx)
        rows, totals = [], {}
        for language, file in texts:
            counts = compare(options, java, language, file, scratch)
            rows.append((language, file.name, counts))
            print('%-4s %-32s %6.2f %%  of %d and %d boundaries, %d in common' %
                  (language, file.name, f1(*counts), counts[1], counts[2], counts[0]))
            totals[language] = [a + b for a, b in zip(totals.get(language, (0, 0, 0)), counts)]
    for language, counts in totals.items():
        rows.append((language, 'all', counts))
        print('%-4s %-32s %6.2f %%' % (language, 'all texts', f1(*counts)))
    low = ['%s %s' % row[:2] for row in rows if f1(*row[2]) < options.minimum]
    if low:
        stop(DISAGREE, 'below %g %%: %s' % (options.minimum, ', '.join(low)))


if __name__ == '__main__':
    main()
