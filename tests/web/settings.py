"""The pages' own settings, with a data folder that is thrown away."""

import atexit
import os
import shutil
import tempfile

if "NEXTRUNG_DATA" not in os.environ or "PYTEST_XDIST_WORKER" in os.environ:  # one each, also side by side
    os.environ["NEXTRUNG_DATA"] = tempfile.mkdtemp(prefix="nextrung-tests-")
    atexit.register(shutil.rmtree, os.environ["NEXTRUNG_DATA"], ignore_errors=True)

from nextrung_web.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
