"""Fill a data folder with the bundled example many times over, each brief made, and give the rounds' numbers.

Run as a process of its own: ``python -m benchmarks.load.example COUNT`` with NEXTRUNG_DATA set.
"""

import os
import sys


def main(count):
    """Set up `count` ladders with their briefs; the first brief is made, the others are copies of it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nextrung_web.settings")
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)
    from nextrung_web.accounts.models import local_user
    from nextrung_web.ladder.beginning import add_example
    from nextrung_web.rounds.making import ask_for_brief, make_kept_brief
    from nextrung_web.rounds.models import KeptBrief

    first = add_example(local_user())
    ask_for_brief(first)
    make_kept_brief.call(first.pk)
    made = KeptBrief.objects.get(round=first)
    numbers = [first.pk]
    for _ in range(count - 1):
        round_ = add_example(local_user())
        made.pk, made._state.adding, made.round = None, True, round_
        made.save()
        numbers.append(round_.pk)
    from django_tasks_db.models import DBTaskResult

    DBTaskResult.objects.all().delete()
    sys.stdout.write(" ".join(map(str, numbers)))


if __name__ == "__main__":
    main(int(sys.argv[1]))
