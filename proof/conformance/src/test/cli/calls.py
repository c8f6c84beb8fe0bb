# Copyright the Plumbline authors. Apache-2.0.
"""Runs many calls of the stock AWS CLI in one process, because starting one for each takes a second of processor time.

A request on standard input is a count of settings, the settings (NAME=value), a count of arguments, and the arguments, each
ended by a zero byte. The answer is a line: the exit code, and the files that hold what was printed.
"""

import os
import sys
import tempfile

from awscli.clidriver import create_clidriver


def texts(source):
    count = text(source)
    return None if count is None else [text(source) for _ in range(int(count))]


def text(source):
    signs = bytearray()
    while (sign := source.read(1)) != b"\0":
        if not sign:
            return None
        signs += sign
    return signs.decode()


def call(driver, arguments, folder):
    files = [os.path.join(folder, name) for name in ("out", "err")]
    for target, file in zip((1, 2), files):
        opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(opened, target)
        os.close(opened)
    try:
        code = driver.main(arguments)
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 255
    sys.stdout.flush()
    sys.stderr.flush()
    return code, files


def main():
    answers = os.fdopen(os.dup(1), "w")
    driver, before = None, []
    with tempfile.TemporaryDirectory() as folder:
        while (settings := texts(sys.stdin.buffer)) is not None:
            arguments = texts(sys.stdin.buffer)
            if settings != before:
                for setting in before:
                    os.environ.pop(setting.split("=", 1)[0], None)
                os.environ.update(setting.split("=", 1) for setting in settings)
                driver, before = create_clidriver(), settings
            code, files = call(driver, arguments, folder)
            print(code, *files, file=answers, flush=True)


main()
