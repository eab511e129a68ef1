import os
import sys
import time

import pytest

from nextrung.practice.mock.keys import Keys

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no terminals of this kind")


@pytest.fixture
def press(monkeypatch):
    """A terminal to type into; what is typed is there when the function returns."""
    import pty

    hand, terminal = pty.openpty()
    stdin = os.fdopen(terminal)
    monkeypatch.setattr(sys, "stdin", stdin)

    def press(keys):
        os.write(hand, keys)
        time.sleep(0.02)

    yield press
    stdin.close()
    os.close(hand)


def test_a_line_comes_with_enter_and_not_before(press):
    with Keys() as keys:
        assert keys.line() is None
        press(b"r")
        assert keys.line() is None
        assert keys.typed == "r"
        press(b"\n")
        assert keys.line() == "r"
        assert keys.typed == ""


def test_what_was_typed_before_it_began_is_dropped(press):
    press(b"\n\n")
    with Keys() as keys:
        assert keys.line() is None


def test_a_letter_can_be_taken_back_and_odd_keys_are_no_letters(press):
    with Keys() as keys:
        press("/skóx\x7f\x1bip\x7f\x7f\n".encode())
        assert keys.line() == "/skó"


@pytest.mark.parametrize("key", [b"\x04", b"\x1a"])
def test_the_end_of_input_leaves(press, key):
    with Keys() as keys:
        import termios

        settings = termios.tcgetattr(sys.stdin.fileno())
        settings[3] &= ~termios.ISIG  # the tests have no job control
        termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, settings)
        press(key)
        with pytest.raises(EOFError):
            keys.line()


def test_a_closed_window_leaves(press):
    with Keys(lambda: True) as keys, pytest.raises(EOFError):
        keys.line()


def test_the_terminal_is_as_it_was_afterwards(press):
    import termios

    before = termios.tcgetattr(sys.stdin.fileno())
    with Keys():
        assert not termios.tcgetattr(sys.stdin.fileno())[3] & termios.ECHO
    assert termios.tcgetattr(sys.stdin.fileno()) == before
