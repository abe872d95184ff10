"""Reports that go to files, beside the one that is shown."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import NamedTuple

from . import atomic
from .errors import BylintError, nearest
from .finding import Report
from .reporters import REPORTERS, Style, reporter

SUMMARY = "github-summary"


class Output(NamedTuple):
    """A format in REPORTERS, and the file that a report in it is written to."""

    form: str
    path: str


def outputs_of(asked: Iterable[str]) -> tuple[Output, ...]:
    """What `FORMAT:FILE` words ask for; raises BylintError for an unknown format or a file that cannot be one."""
    outputs = tuple(map(_output, asked))
    places = [os.path.realpath(output.path) for output in outputs]
    for place, output in zip(places, outputs, strict=True):
        if places.count(place) > 1:
            raise BylintError(f"--output: two reports cannot be one file, {output.path}; name a file for each")
    return outputs


def _output(asked: str) -> Output:
    form, colon, path = asked.partition(":")
    if form not in REPORTERS:
        raise BylintError(f"--output: no format is called “{form}”; {nearest(form, REPORTERS)}")
    if not (colon and path):
        raise BylintError(f"--output: “{asked}” names no file; write {form}:FILE")
    if path == "-":
        raise BylintError(f"--output: “-” is no file; -f {form} prints to standard output")
    return Output(form, path)


def summary_of(forms: Iterable[str]) -> tuple[Output, ...]:
    """Where GitHub wants the summary of a step whose reports are in `forms`: nowhere, where it does not run."""
    path = os.environ.get("GITHUB_STEP_SUMMARY", "")
    forms = set(forms)
    return (Output(SUMMARY, path),) if path and "github" in forms and SUMMARY not in forms else ()


def write(report: Report, outputs: Iterable[Output]) -> tuple[BylintError, ...]:
    """Put `report` into each file; gives what could not be written, which keeps no other from being so."""
    drafts = {os.path.realpath(draft.path) for draft in (*report.drafts, *report.beside)}
    failed = []
    for output in outputs:
        try:
            if os.path.realpath(output.path) in drafts:
                raise BylintError("this is a draft, and a report would replace it; name another", path=output.path)
            _put(output, "".join(f"{line}\n" for line in reporter(output.form)(report, Style())))
        except BylintError as error:
            failed.append(error)
    return tuple(failed)


def _put(output: Output, text: str) -> None:
    data = text.encode("utf-8", "backslashreplace")
    if output.form == SUMMARY or _device(output.path):
        atomic.append(output.path, data)
    else:
        atomic.write(output.path, data, durable=False)


def _device(path: str) -> bool:
    """Whether there is a pipe or a device at `path`, or a name such as /dev/stdout for a file that is open already."""
    return os.path.abspath(path).startswith("/dev/") or (os.path.exists(path) and not os.path.isfile(path))
