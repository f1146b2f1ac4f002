"""The functions that pickle calls."""

from sms_charge._native import Profile, Template


def profile(toml: str) -> Profile:
    return Profile.from_toml(toml)


def template(source: str, syntax: str) -> Template:
    return Template(source, syntax)
