"""The command of the practice room: ``nextrung practice``, a mock interview in the terminal."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nextrung.commands.output import DONE, day, emphasis, moment, now, tell, tell_lines, write_json

if TYPE_CHECKING:
    from nextrung.engines.protocols import Embedder
    from nextrung.practice.mock.interview import Clock, Interview
    from nextrung.practice.mock.material import Material
    from nextrung.practice.mock.records import PaperFiles, Plan, PlannedQuestion, Reviewer, Session
    from nextrung.practice.papers import PracticePapers
    from nextrung.practice.records import Delivery, Review


def add_practice(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add ``practice``."""
    practice = commands.add_parser("practice", help="hold a mock interview, and see how it went")
    practice.add_argument("--resume", metavar="FILE", help="your résumé")
    practice.add_argument("--posting", metavar="FILE|URL", help="the job posting")
    practice.add_argument("--notes", metavar="FILE", help="what you remember of the first round")
    practice.add_argument(
        "--questions",
        action="append",
        default=[],
        metavar="FILE",
        help="questions of your own to choose from as well (TOML); may be given more than once",
    )
    practice.add_argument(
        "--as",
        dest="interviewer",
        metavar="WHO",
        help="who asks: somebody you will meet, by name, or a role: recruiter, manager, peer, executive",
    )
    practice.add_argument(
        "--minutes", type=int, choices=(10, 20, 40), default=20, help="how long (default: 20)"
    )
    practice.add_argument(
        "--manner", choices=("friendly", "neutral", "tough"), default="neutral", help="of the interviewer"
    )
    practice.add_argument("--due", action="store_true", help="ask first what is due to be practiced again")
    _add_which(practice)
    practice.add_argument(
        "--voice", action="store_true", help="hear the questions and speak the answers, with a microphone"
    )
    practice.add_argument("--date", type=day, metavar="YYYY-MM-DD", help="day of the interview")
    practice.add_argument("--now", type=moment, metavar="TIME", help="as of this moment (default: the clock)")
    practice.add_argument(
        "--engine",
        choices=("wordllama", "none"),
        help="how meanings are compared (default: what is installed)",
    )
    practice.add_argument(
        "--json", action="store_true", help="print the plan, or with --show and --list what was held, as JSON"
    )
    practice.set_defaults(run=_run_practice, refuse=practice.error)


def _add_which(practice: argparse.ArgumentParser) -> None:
    which = practice.add_mutually_exclusive_group()
    which.add_argument(
        "--resume-session", action="store_true", help="go on with the interview that was not finished"
    )
    which.add_argument(
        "--new", action="store_true", help="begin a new one, and leave the unfinished as it is"
    )
    which.add_argument("--list", action="store_true", help="the interviews held so far")
    which.add_argument("--show", type=int, metavar="N", help="how interview N went")


def _run_practice(arguments: argparse.Namespace) -> int:
    if arguments.list:
        return _show_list(arguments)
    if arguments.show is not None:
        return _show_one(arguments)
    if bool(arguments.resume) != bool(arguments.posting) or (arguments.notes and not arguments.resume):
        arguments.refuse("give --resume and --posting together, with --notes or without")
    if arguments.json and arguments.resume_session:
        arguments.refuse("--json shows a plan, or with --show an interview that was held")
    if arguments.json:
        return _show_plan(arguments)
    unfinished = None if arguments.new else _unfinished(arguments)
    return _go_on(arguments, unfinished) if unfinished else _begin(arguments)


# --- what was held --------------------------------------------------------------------------------


def _show_list(arguments: argparse.Namespace) -> int:
    from nextrung.practice.mock.as_json import sessions_to_json
    from nextrung.practice.mock.sessions import read_sessions
    from nextrung.practice.mock.text_lines import list_lines

    sessions = read_sessions(_folder())
    if arguments.json:
        write_json(sessions_to_json(sessions))
    else:
        tell_lines(list_lines(sessions))
    return DONE


def _show_one(arguments: argparse.Namespace) -> int:
    from nextrung.practice.mock.sessions import find_session

    _show_summary(find_session(_folder(), arguments.show), arguments)
    return DONE


def _show_summary(session: "Session", arguments: argparse.Namespace) -> None:
    from nextrung.practice.mock.as_json import summary_to_json
    from nextrung.practice.mock.sessions import read_sessions
    from nextrung.practice.mock.summary import sum_up
    from nextrung.practice.mock.text_lines import summary_lines

    today = now(arguments).date()
    others = [one for one in read_sessions(_folder()) if one.plan.number != session.plan.number]
    summary = sum_up(session, others, today, arguments.date)
    if arguments.json:
        write_json(summary_to_json(summary))
    else:
        tell_lines(summary_lines(summary, today))


def _show_plan(arguments: argparse.Namespace) -> int:
    from nextrung.practice.mock.as_json import plan_to_json

    plan, _ = _plan(arguments)
    write_json(plan_to_json(plan))
    return DONE


# --- holding --------------------------------------------------------------------------------------


def _begin(arguments: argparse.Namespace) -> int:
    from nextrung.practice.mock.interview import Interview
    from nextrung.practice.mock.session_file import Journal
    from nextrung.practice.mock.text_lines import plan_lines

    plan, papers = _plan(arguments)
    review = _reviewer(papers, _embedder(arguments))
    journal = Journal.create(_folder(), plan.number)
    interview = Interview.begin(plan, _files(arguments), review, journal, _clock(arguments))
    tell_lines(plan_lines(plan))
    return _hold(interview, arguments)


def _go_on(arguments: argparse.Namespace, session: "Session") -> int:
    from nextrung.errors import NextRungError
    from nextrung.practice.mock.interview import Interview
    from nextrung.practice.mock.plain_text import wrapped
    from nextrung.practice.mock.session_file import Journal
    from nextrung.practice.mock.text_lines import plan_lines
    from nextrung.practice_material import read_again

    embedder = _embedder(arguments)
    try:
        papers = read_again(session.papers, now(arguments).date(), embedder)
    except NextRungError as error:
        tell_lines(wrapped(f"{error} The interview goes on without it; what you said is all there."))
        papers = None
    journal = Journal.reopen(session.file)
    interview = Interview.go_on(session, _reviewer(papers, embedder), journal, _clock(arguments))
    tell_lines(plan_lines(session.plan))
    return _hold(interview, arguments)


def _hold(interview: "Interview", arguments: argparse.Namespace) -> int:
    from nextrung.commands.practice_voice import answers_by_voice, hear
    from nextrung.practice.mock.asking import Conversation, what_is_not_saved
    from nextrung.practice.mock.keyboard import Keyboard

    with Keyboard(interview.keep_line) as keyboard:
        spoken = answers_by_voice(interview, keyboard) if arguments.voice else None
        left = Conversation(interview, keyboard.read, tell, hear, emphasis(), spoken).hold()
    interview.journal.close()
    if left in ("finished", "quit"):
        tell("")
        _show_summary(interview.session, arguments)
    tell_lines(what_is_not_saved(interview))
    return DONE


def _unfinished(arguments: argparse.Namespace) -> "Session | None":
    """Give the interview to go on with: the one asked for, or the one the candidate says yes to."""
    from nextrung.practice.mock.keyboard import Keyboard, is_terminal
    from nextrung.practice.mock.plain_text import wrapped
    from nextrung.practice.mock.sessions import NoSuchSessionError, read_sessions, unfinished

    session = unfinished(read_sessions(_folder()))
    if arguments.resume_session:
        if session is None:
            raise NoSuchSessionError(
                "There is no unfinished interview.", advice="Begin a new one: nextrung practice"
            )
        return session
    if session is None or not is_terminal():
        return None
    plan, when = session.plan, f"{session.began_at:%B} {session.began_at.day}"
    tell_lines(
        wrapped(f"Interview {plan.number} of {when}, with {plan.interviewer.called}, is not finished.")
    )
    try:
        with Keyboard() as keyboard:
            answer = keyboard.read("Go on with it? [Y/n] ")
    except EOFError:
        raise KeyboardInterrupt from None
    return None if answer.strip().lower().startswith("n") else session


# --- papers and plan ------------------------------------------------------------------------------


def _plan(arguments: argparse.Namespace) -> "tuple[Plan, PracticePapers | None]":
    from nextrung.practice.mock.planning import plan_interview
    from nextrung.practice.mock.sessions import next_number
    from nextrung.practice_material import gather_material

    material, papers = gather_material(
        _files(arguments),
        now=now(arguments),
        interview_day=arguments.date,
        questions=[Path(file) for file in arguments.questions],
        embedder=_embedder(arguments),
    )
    plan = plan_interview(
        material,
        number=next_number(_folder()),
        minutes=arguments.minutes,
        manner=arguments.manner,
        interviewer=arguments.interviewer,
        due=_due(arguments, material) if arguments.due else (),
    )
    return plan, papers


def _due(arguments: argparse.Namespace, material: "Material") -> "list[PlannedQuestion]":
    from nextrung.practice.mock.history import for_job
    from nextrung.practice.mock.sessions import read_sessions
    from nextrung.practice.mock.spacing import what_is_next

    today = now(arguments).date()
    held = for_job(read_sessions(_folder()), material.job.name)
    return [due.question for due in what_is_next(held, today, material.interview_day) if due.day <= today]


def _files(arguments: argparse.Namespace) -> "PaperFiles":
    from nextrung.practice_material import paper_files

    return paper_files(arguments.resume, arguments.posting, arguments.notes)


def _embedder(arguments: argparse.Namespace) -> "Embedder | None":
    from nextrung.engines.choose import load_embedder

    return load_embedder(arguments.engine)


def _reviewer(papers: "PracticePapers | None", embedder: "Embedder | None") -> "Reviewer":
    from nextrung.practice.review import review_answer

    def review(question: str, text: str, delivery: "Delivery | None") -> "Review":
        return review_answer(question, text, embedder=embedder, papers=papers, delivery=delivery)

    return review


def _folder() -> Path:
    from nextrung.data_folder import data_folder
    from nextrung.practice.mock.sessions import sessions_folder

    return sessions_folder(data_folder())


# --- the clock ------------------------------------------------------------------------------------


def _clock(arguments: argparse.Namespace) -> "Clock":
    return lambda: now(arguments)
