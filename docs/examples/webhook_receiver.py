#!/usr/bin/env python3
"""Takes Tandem's webhooks, and shows what a receiver has to check. Standard library only.

    TANDEM_WEBHOOK_SECRET=whsec_... python3 webhook_receiver.py --port 9000

A delivery is taken only if
  1. its signature fits: Tandem-Signature is "t=<seconds>,v1=<hex>", and v1 is the HMAC-SHA256, under the secret that Tandem showed
     when the webhook was made, of "<seconds>.<body>" (401),
  2. it was signed within the last five minutes (401),
  3. its id (Tandem-Id) was not taken before: a replay is refused (409).

Answer with 200 to 299 and Tandem counts it as delivered; anything else, and it tries again with growing waits, for a day. Do slow
work after answering: Tandem waits fifteen seconds.
"""

import argparse
import hashlib
import hmac
import json
import os
import sys
import time
from collections import OrderedDict
from http.server import BaseHTTPRequestHandler, HTTPServer

TOLERANCE_SECONDS = 300
BODY_MAX_BYTES = 1_000_000
# In memory here. A receiver that runs for long, or more than once, keeps the ids in its database, under a unique key.
SEEN_MAX = 10_000
seen: "OrderedDict[str, None]" = OrderedDict()


def refusal(secret: bytes, headers, body: bytes):
    """Why a delivery is not taken: status and words; None: it is."""
    try:
        parts = dict(part.split("=", 1) for part in headers.get("Tandem-Signature", "").split(","))
        signed_at = int(parts["t"])
        given = parts["v1"]
    except (KeyError, ValueError):
        return 401, "Tandem-Signature is missing or cannot be read"
    expected = hmac.new(secret, f"{signed_at}.".encode() + body, hashlib.sha256).hexdigest()
    # Compared in constant time: how long it takes must not tell how much of a guess is right.
    if not hmac.compare_digest(expected.encode(), given.encode()):
        return 401, "the signature does not fit"
    if abs(time.time() - signed_at) > TOLERANCE_SECONDS:
        return 401, "this was signed too long ago"
    delivery = headers.get("Tandem-Id", "")
    # The header is not signed; the body is, and holds the id, too.
    try:
        fits = json.loads(body)["id"] == delivery != ""
    except (ValueError, KeyError, TypeError):
        fits = False
    if not fits:
        return 401, "Tandem-Id is not the id of the body"
    if delivery in seen:
        return 409, "this delivery was taken before"
    seen[delivery] = None
    while len(seen) > SEEN_MAX:
        seen.popitem(last=False)
    return None


class Receiver(BaseHTTPRequestHandler):
    secret = b""

    def do_POST(self):
        length = int(self.headers.get("Content-Length") or 0)
        if length > BODY_MAX_BYTES:
            self.answer(413, "too large")
            return
        body = self.rfile.read(length)
        refused = refusal(self.secret, self.headers, body)
        if refused:
            self.answer(*refused)
            return
        self.answer(200, "taken")
        event = json.loads(body)
        print(f"{event['event']} of {event['subject']['kind']} {event['subject']['id']} at {event['at']}", flush=True)

    def answer(self, status: int, words: str):
        content = (words + "\n").encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format, *args):
        print(format % args, file=sys.stderr, flush=True)


def main():
    parser = argparse.ArgumentParser(description="Takes Tandem's webhooks.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=9000, help="0 for any that is free")
    args = parser.parse_args()
    secret = os.environ.get("TANDEM_WEBHOOK_SECRET")
    if not secret:
        sys.exit("Set TANDEM_WEBHOOK_SECRET to the secret that Tandem showed when the webhook was made.")
    Receiver.secret = secret.encode()
    server = HTTPServer((args.host, args.port), Receiver)
    print(f"listening on http://{args.host}:{server.server_port}/", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()
