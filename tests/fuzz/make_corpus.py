#!/usr/bin/env python3
"""Make the first inputs of the fuzzers from the samples and rules of the project.

Usage: make_corpus.py FOLDER. Writes FOLDER/segment (a language byte and a paragraph, see
segment_fuzz.cpp), FOLDER/srx (rule files of one shipped rule each, and the tests' own) and FOLDER/tbx
(the tests' own termbases, whole and line by line), anew.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
LANGUAGES = ('en', 'ru', 'hy')
HEAD = ('<srx xmlns="http://www.lisa.org/srx20" version="2.0"><header cascade="yes"/><body>'
        '<languagerules><languagerule languagerulename="A">')
TAIL = ('</languagerule></languagerules><maprules><languagemap languagepattern=".*" '
        'languagerulename="A"/></maprules></body></srx>')
MAX_BYTES = 4096


def write(folder, inputs):
    folder.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(inputs):
        (folder / ('%04d' % number)).write_bytes(data)


def paragraphs():
    for number, language in enumerate(LANGUAGES):
        for file in sorted((ROOT / 'docs' / 'examples').glob('*.%s.txt' % language)):
            for paragraph in file.read_bytes().split(b'\n\n'):
                if paragraph.strip():
                    yield bytes([number]) + paragraph.strip()


def rule_files():
    rules = (ROOT / 'core' / 'segment' / 'rules' / 'targman.srx').read_text(encoding='utf-8')
    for rule in re.findall(r'<rule break=.*?</rule>', rules, re.DOTALL):
        yield (HEAD + rule + TAIL).encode()
    for file in sorted((ROOT / 'tests' / 'data' / 'segment').glob('*.srx')):
        yield file.read_bytes()


def termbases():
    for file in sorted((ROOT / 'tests' / 'data' / 'glossary').iterdir()):
        data = file.read_bytes()
        yield data
        heading, *lines = data.splitlines(keepends=True)
        if file.suffix == '.tsv':
            yield from (heading + line for line in lines)


def main():
    if len(sys.argv) != 2:
        sys.exit('usage: make_corpus.py FOLDER')
    folder = pathlib.Path(sys.argv[1])
    write(folder / 'segment', paragraphs())
    write(folder / 'srx', (data for data in rule_files() if len(data) <= MAX_BYTES))
    write(folder / 'tbx', termbases())


if __name__ == '__main__':
    main()
