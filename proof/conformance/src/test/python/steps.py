# Copyright the Plumbline authors. Apache-2.0.
"""Prints one JSON line per step; the exit code is 1 when any failed. Endpoint, region and keys come from the environment."""

import json
import os
import sys
import time

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

PREFIX = os.environ.get("PLUMBLINE_PREFIX", "py")
_failed = False


def client(service, **credentials):
    # One attempt: a conformance run wants to see every refusal.
    return boto3.client(service, endpoint_url=os.environ["PLUMBLINE_ENDPOINT"],
                        region_name=os.environ.get("AWS_REGION", "eu-central-1"),
                        config=Config(retries={"total_max_attempts": 1}), **credentials)


def step(name, action):
    """Runs one step and prints what it saw. Returns None when it failed; later steps then fail by themselves."""
    global _failed
    try:
        seen = action()
        _show({"step": name, "ok": True, "seen": seen})
        return seen
    except Exception as error:
        _failed = True
        _show({"step": name, "ok": False, "error": type(error).__name__, "message": str(error)})
        return None


def refused(name, codes, call, *words):
    """Expects the call to be refused with one of these codes, in a message that holds these words."""

    def action():
        try:
            call()
        except ClientError as error:
            code = error.response["Error"]["Code"]
            message = error.response["Error"]["Message"]
            check(code in codes, f"{code} is not one of {codes}: {message}")
            check(error.response["ResponseMetadata"].get("RequestId"), "the refusal has no request id")
            for word in words:
                check(word in message, f"the message does not name {word}: {message}")
            return {"error": code, "message": message}
        raise AssertionError(f"was not refused; {codes} was to be seen")

    step(name, action)


def check(condition, message):
    if not condition:
        raise AssertionError(message)


def equal(found, wanted, what):
    check(found == wanted, f"{what} is {found!r}, not {wanted!r}")


def until(what, call, done):
    for _ in range(120):
        answer = call()
        if done(answer):
            return answer
        time.sleep(0.25)
    raise AssertionError(f"{what} did not happen within 30 seconds")


def finish():
    sys.exit(1 if _failed else 0)


def _show(line):
    print(json.dumps(line, default=str), flush=True)
