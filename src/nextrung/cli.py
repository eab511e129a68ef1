"""The command line: reads the arguments and the clock, calls the rooms, prints."""

import argparse
import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from nextrung import __version__
from nextrung.commands.data import add_data
from nextrung.commands.output import DONE, INPUT_ERROR, INTERRUPTED, USAGE_ERROR, day, moment, now, write_json
from nextrung.commands.pay import add_pay
from nextrung.commands.practice import add_practice
from nextrung.commands.review import add_review
from nextrung.commands.serve import add_serve
from nextrung.errors import NextRungError

if TYPE_CHECKING:
    from nextrung.brief.records import Brief

#: A command lives for seconds and keeps what it makes: looking for rings of garbage takes 50 ms of a brief.
_NEW_OBJECTS_BEFORE_A_SEARCH = 100_000


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code: 0 done, 1 an error of the input, 2 wrong usage."""
    gc.set_threshold(_NEW_OBJECTS_BEFORE_A_SEARCH)
    arguments = _parser().parse_args(argv)
    try:
        code: int = arguments.run(arguments)
    except NextRungError as error:
        print(f"nextrung: {error}", file=sys.stderr)
        return INPUT_ERROR
    except KeyboardInterrupt:
        print("\nStopped. Nothing was lost.", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader (head, less) has seen enough; closing stderr too keeps Python from saying so again.
        sys.stderr.close()
        return DONE
    return code


# --- commands -----------------------------------------------------------------------------------


def _run_prep(arguments: argparse.Namespace) -> int:
    from nextrung.prepare import prepare

    brief = prepare(
        resume=Path(arguments.resume),
        posting=arguments.posting,
        notes=Path(arguments.notes) if arguments.notes else None,
        now=now(arguments),
        interview_day=arguments.date,
        location=arguments.location,
        timezone=arguments.timezone,
        engine=arguments.engine,
        questions=[Path(file) for file in arguments.questions],
        plan=Path(arguments.plan) if arguments.plan else None,
    )
    return _deliver(brief, arguments)


def _run_demo(arguments: argparse.Namespace) -> int:
    from nextrung.demo import DEMO_NOW, demo_papers
    from nextrung.prepare import prepare

    papers = demo_papers()
    brief = prepare(
        resume=papers / "resume.pdf",
        posting=str(papers / "posting.txt"),
        notes=papers / "notes.txt",
        now=DEMO_NOW,
        engine=arguments.engine,
    )
    return _deliver(brief, arguments)


def _run_read(arguments: argparse.Namespace) -> int:
    from nextrung.prepare import read_paper_to_json

    value = read_paper_to_json(arguments.paper_kind, arguments.file, now(arguments).date())
    if arguments.json:
        write_json(value)
        return DONE
    from nextrung.commands.brief_text import show_reading

    show_reading(arguments.paper_kind, value)
    return DONE


def _run_doctor(arguments: argparse.Namespace) -> int:
    from nextrung.doctor import examine

    findings = examine()
    if arguments.json:
        write_json([{"name": f.name, "works": f.works, "says": f.says} for f in findings])
    else:
        for finding in findings:
            print(f"{'ok ' if finding.works else '-- '} {finding.name}: {finding.says}")
    return DONE if all(finding.works for finding in findings if finding.is_needed) else INPUT_ERROR


def _deliver(brief: "Brief", arguments: argparse.Namespace) -> int:
    from nextrung.brief.render import write_brief

    written: tuple[Path, ...] = ()
    if arguments.out is not None or not arguments.json:
        written = write_brief(brief, Path(arguments.out or "brief"), arguments.format, arguments.paper)
    if arguments.json:
        from nextrung.brief.as_json import brief_to_json

        write_json(brief_to_json(brief))
    else:
        from nextrung.commands.brief_text import show_brief

        show_brief(brief, written)
    return DONE


# --- arguments ----------------------------------------------------------------------------------


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(
            USAGE_ERROR, f"nextrung: {message}. See “{self.prog} --help” for how to use this command.\n"
        )


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="nextrung",
        description="A coach for the interview after the first one. Your papers stay on this computer.",
    )
    parser.add_argument("--version", action="version", version=f"nextrung {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_demo(commands)
    _add_prep(commands)
    _add_read(commands)
    add_review(commands)
    add_practice(commands)
    add_pay(commands)
    add_serve(commands)
    add_data(commands)
    _add_doctor(commands)
    return parser


def _add_demo(commands: "argparse._SubParsersAction[_Parser]") -> None:
    demo = commands.add_parser("demo", help="make the brief of an invented candidate, to see what you get")
    _add_output(demo)
    demo.set_defaults(run=_run_demo)


def _add_prep(commands: "argparse._SubParsersAction[_Parser]") -> None:
    prep = commands.add_parser("prep", help="make the brief for your next interview")
    prep.add_argument(
        "--resume",
        required=True,
        metavar="FILE",
        help="your résumé: PDF, DOCX, text, Markdown, HTML or JSON Resume",
    )
    prep.add_argument(
        "--posting",
        required=True,
        metavar="FILE|URL",
        help="the job posting: a file, or an address to fetch it from",
    )
    prep.add_argument("--notes", metavar="FILE", help="what you remember of the first round")
    prep.add_argument(
        "--questions",
        action="append",
        default=[],
        metavar="FILE",
        help="questions of your own to choose from as well (TOML); may be given more than once",
    )
    prep.add_argument(
        "--date",
        type=day,
        metavar="YYYY-MM-DD",
        help="day of the interview, where the notes do not say it",
    )
    prep.add_argument(
        "--location", metavar='"CITY, ST"', help="place of the job, where the posting is silent"
    )
    prep.add_argument(
        "--plan", metavar="FILE.toml", help="your pay plan, for the pay page; docs/pay.md says how"
    )
    prep.add_argument("--timezone", metavar="ZONE", help="of the interview, for example America/New_York")
    prep.add_argument(
        "--now", type=moment, metavar="TIME", help="make it as of this moment (default: the clock)"
    )
    _add_output(prep)
    prep.set_defaults(run=_run_prep)


def _add_read(commands: "argparse._SubParsersAction[_Parser]") -> None:
    read = commands.add_parser("read", help="show what is understood of one paper")
    read.add_argument("paper_kind", choices=("resume", "posting", "notes"), metavar="resume|posting|notes")
    read.add_argument("file", metavar="FILE|URL")
    read.add_argument("--json", action="store_true", help="print JSON and nothing else")
    read.add_argument(
        "--now", type=moment, metavar="TIME", help="read it as of this moment (default: the clock)"
    )
    read.set_defaults(run=_run_read)


def _add_doctor(commands: "argparse._SubParsersAction[_Parser]") -> None:
    doctor = commands.add_parser("doctor", help="say what is installed, what works, and what to do")
    doctor.add_argument("--json", action="store_true", help="print JSON and nothing else")
    doctor.set_defaults(run=_run_doctor)


def _add_output(command: argparse.ArgumentParser) -> None:
    command.add_argument("--out", metavar="DIR", help="folder for the files (default: brief)")
    command.add_argument(
        "--format",
        type=_formats,
        default=("html", "pdf", "json", "ics"),
        metavar="LIST",
        help="html,pdf,json,ics or some of them (default: all)",
    )
    command.add_argument("--paper", choices=("us-letter", "a4"), default="us-letter", help="size of the page")
    command.add_argument(
        "--engine",
        choices=("wordllama", "none"),
        help="how meanings are compared (default: what is installed)",
    )
    command.add_argument("--json", action="store_true", help="print the brief as JSON and nothing else")


def _formats(text: str) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(part.strip().lower() for part in text.split(",") if part.strip()))
    unknown = [name for name in names if name not in ("html", "pdf", "json", "ics")]
    if unknown or not names:
        raise argparse.ArgumentTypeError(f"choose from html, pdf, json and ics, not “{text}”")
    return names


if __name__ == "__main__":
    sys.exit(main())
