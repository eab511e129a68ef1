"""The page that begins a new ladder, with papers of one's own or with the example."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from nextrung_web.access import current_user
from nextrung_web.accounts.models import User
from nextrung_web.ladder.beginning import Given, add_example, begin_application, keep_given
from nextrung_web.ladder.fetching import ask_to_fetch
from nextrung_web.ladder.forms import NewApplicationForm
from nextrung_web.ladder.models import Paper
from nextrung_web.rounds.making import ask_for_brief


@require_http_methods(["GET", "HEAD", "POST"])
def new_application(request: HttpRequest) -> HttpResponse:
    """Take the papers; what cannot be read is told beside its field, and the rest need not be given again."""
    owner = current_user(request)
    if request.method != "POST":
        return _new_page(request, NewApplicationForm(owner), {})
    form = NewApplicationForm(owner, request.POST, request.FILES)
    if not form.is_valid():
        return _new_page(request, *_with_what_was_kept(request, owner, form))
    given = keep_given(owner, form)
    if given.problems:
        return _new_page(request, *_again(request, owner, given))
    round_ = begin_application(owner, given.papers, form)
    if given.address:
        ask_to_fetch(round_.application, given.address)  # its brief follows
    else:
        ask_for_brief(round_)
    return redirect("round", round_.pk)


def _with_what_was_kept(
    request: HttpRequest, owner: User, form: NewApplicationForm
) -> tuple[NewApplicationForm, dict[Paper.Kind, Paper]]:
    """Keep the files of a form that has a mistake elsewhere, since a browser forgets them."""
    if any(name.endswith("_kept") for name in form.errors):
        return form, {}
    given = keep_given(owner, form)
    told = [(field, sentence) for field, sentence in given.problems if field not in form.errors]
    of_files = [
        (name, " ".join(str(each) for each in form.errors[name]))
        for name in form.errors
        if name.endswith("_file")
    ]
    return _again(request, owner, Given(papers=given.papers, problems=[*told, *of_files]))


def _again(
    request: HttpRequest, owner: User, given: Given
) -> tuple[NewApplicationForm, dict[Paper.Kind, Paper]]:
    """Give the form as it was filled in, with the kept papers in place of what they were made from."""
    data: dict[str, object] = {name: request.POST[name] for name in request.POST}
    for kind, paper in given.papers.items():
        data |= {f"{kind.value}_kept": paper.pk, f"{kind.value}_text": "", f"{kind.value}_address": ""}
    form = NewApplicationForm(owner, data)
    form.full_clean()
    for field, sentence in given.problems:
        form.add_error(field, sentence)
    return form, given.papers


def _new_page(request: HttpRequest, form: NewApplicationForm, kept: dict[Paper.Kind, Paper]) -> HttpResponse:
    context = {"form": form, "kept": {kind.value: paper for kind, paper in kept.items()}}
    return render(request, "ladder/new.html", context, status=422 if form.is_bound else 200)


@require_POST
def take_example(request: HttpRequest) -> HttpResponse:
    """Set up the bundled, invented candidate and go to the round that comes next."""
    round_ = add_example(current_user(request))
    ask_for_brief(round_)
    return redirect("round", round_.pk)
