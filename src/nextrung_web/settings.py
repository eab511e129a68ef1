"""Django's settings, each of which the environment can change; what is local and private is the default."""

import os
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from nextrung.errors import NextRungError
from nextrung_web.data_folder import private_folder, secret_key

DATA = private_folder()
SECRET_KEY = os.environ.get("NEXTRUNG_SECRET_KEY") or secret_key(DATA)
DEBUG = os.environ.get("NEXTRUNG_DEBUG") == "1"

#: Other names are refused, so that no page of another site can reach this one by a name of its own.
ALLOWED_HOSTS = os.environ.get("NEXTRUNG_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
#: Accounts on: people sign in. Off: one person, let in by the link that ``nextrung serve`` prints.
ACCOUNTS = os.environ.get("NEXTRUNG_ACCOUNTS") == "1"
#: The pages are reached through a proxy that speaks TLS and says so; cookies then never go without it.
HTTPS = os.environ.get("NEXTRUNG_HTTPS") == "1"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "nextrung_web.accounts",
    "nextrung_web.ladder",
    "nextrung_web.library",
    "nextrung_web.own",
    "nextrung_web.pay",
    "nextrung_web.practice",
    "nextrung_web.rounds",
]

MIDDLEWARE = [
    "nextrung_web.private.SecurityHeaders",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "nextrung_web.private.NothingTooLarge",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "nextrung_web.private.OnlyTheOwner",
]

ROOT_URLCONF = "nextrung_web.urls"
WSGI_APPLICATION = "nextrung_web.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [Path(__file__).parent / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]


def _database(url: str) -> dict[str, object]:
    """Read ``postgres://user:password@host:port/name``; nothing gives the SQLite file in the data folder.

    A socket is named as libpq has it: ``postgres://user@/name?host=/run/postgresql``.
    """
    if not url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": DATA / "nextrung.sqlite3",
            "CONN_MAX_AGE": None,  # to open one is a tenth of the work of a small page
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
                "PRAGMA secure_delete=ON;",
            },
        }
    parts = urlsplit(url)
    if parts.scheme not in ("postgres", "postgresql"):
        raise NextRungError(
            "NEXTRUNG_DATABASE_URL is not the address of a Postgres database.",
            advice="Write postgres://user:password@host:5432/name, or leave it empty.",
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or parse_qs(parts.query).get("host", [""])[0],
        "PORT": parts.port or "",
        "CONN_MAX_AGE": 60,
    }


DATABASES = {"default": _database(os.environ.get("NEXTRUNG_DATABASE_URL", ""))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "accounts.User"
LOGIN_URL = "sign_in" if ACCOUNTS else "enter"
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

TASKS = {"default": {"BACKEND": os.environ.get("NEXTRUNG_TASKS", "django_tasks_db.DatabaseBackend")}}

STATIC_URL = "static/"
STATICFILES_DIRS = [Path(__file__).parent / "static"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "nextrung_web.static_files.HashedFinder",
]
WHITENOISE_USE_FINDERS = True
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_AUTOREFRESH = DEBUG
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": DATA / "files", "file_permissions_mode": 0o600, "base_url": None},
    },
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG  # a style that is being worked on is read anew
        else "nextrung_web.static_files.HashedNames"
    },
}
#: Three papers of 20 MB at once; a recording comes in pieces that are far smaller.
MOST_BYTES_A_REQUEST = 64 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 22 * 1024 * 1024
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.TemporaryFileUploadHandler"]
FILE_UPLOAD_PERMISSIONS = 0o600

SESSION_COOKIE_NAME = "nextrung_session"
CSRF_COOKIE_NAME = "nextrung_csrf"
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SESSION_COOKIE_AGE = 60 * 60 * 24 * 60
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True

USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = True
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("en-gb", "British English")]
LOCALE_PATHS = [Path(__file__).parent / "locale"]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": os.environ.get("NEXTRUNG_LOG", "WARNING")},
}
#: Written into every page's policy for scripts; there are no inline scripts, so there is no nonce to keep.
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "media-src 'self' blob:; connect-src 'self'; manifest-src 'self'; frame-ancestors 'none'; "
    "form-action 'self'; base-uri 'none'; object-src 'none'"
)
