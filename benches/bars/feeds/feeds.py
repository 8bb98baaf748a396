"""Starts the demo, subscribes to calendars, moves and cancels, and reads every edition with two independent libraries."""

import datetime
import json
import os
import re
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from http.cookiejar import CookieJar

import icalendar
import recurring_ical_events

BINARY, FOLDER = sys.argv[1:3]
DATABASE = os.path.join(FOLDER, "demo.db")
checks = 0


def check(what, holds):
    global checks
    checks += 1
    if not holds:
        sys.exit(f"FAILED: {what}")
    print(f"ok: {what}")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Browser:
    def __init__(self, base, role):
        self.base = base
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        way = next(way for way in self.ask("GET", "/api/v1/demo")["sign_ins"] if way["role"] == role)
        self.actor = self.ask("POST", "/api/v1/session", {"email": way["email"], "password": way["password"]})

    def ask(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        headers = {"Content-Type": "application/json", "Origin": self.base}
        request = urllib.request.Request(self.base + path, data, headers, method=method)
        with self.opener.open(request, timeout=30) as answer:
            text = answer.read()
        return json.loads(text) if text else None


def status(url):
    try:
        with urllib.request.urlopen(url, timeout=30) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


def events(url):
    """The events by UID, read by icalendar, which must find no error; recurring-ical-events must find the same ones."""
    with urllib.request.urlopen(url, timeout=30) as answer:
        calendar = icalendar.Calendar.from_ical(answer.read())
    found = list(calendar.walk("VEVENT"))
    wrong = [error for component in [calendar, *found] for error in component.errors]
    if wrong:
        sys.exit(f"FAILED: {url} has errors: {wrong}")
    expanded = recurring_ical_events.of(calendar).between(datetime.date(2026, 1, 1), datetime.date(2029, 1, 1))
    if {str(event["UID"]) for event in expanded} != {str(event["UID"]) for event in found}:
        sys.exit(f"FAILED: {url}: recurring-ical-events finds others than icalendar")
    return {str(event["UID"]): event for event in found}


def main():
    listen = f"127.0.0.1:{free_port()}"
    env = dict(os.environ, TANDEM_DATABASE=f"sqlite:{DATABASE}", TANDEM_OWN_DATABASE=f"sqlite:{FOLDER}/own.db", TANDEM_LISTEN=listen)
    log = open(os.path.join(FOLDER, "log"), "w+")
    service = subprocess.Popen([BINARY, "demo"], env=dict(env, TANDEM_LOG="info"), stdout=subprocess.DEVNULL, stderr=log)
    try:
        base = f"http://{listen}"
        end = time.monotonic() + 300
        while True:
            try:
                if status(base + "/readyz") == 200:
                    break
            except OSError:
                pass
            if time.monotonic() > end or service.poll() is not None:
                sys.exit("FAILED: the demo did not start")
            time.sleep(0.1)
        journey(base, log)
    finally:
        service.terminate()
        service.wait(timeout=10)
    print(f"{checks} checks hold")


def journey(base, log):
    person = Browser(base, "employee")
    own = person.ask("POST", "/api/v1/me/feeds", {"kind": "person", "subject_id": person.actor["person_id"]})["link"]
    before = events(own)
    placements = {uid: event for uid, event in before.items() if not isinstance(event["DTSTART"].dt, datetime.datetime)}
    check(f"one's own calendar parses ({len(before)} events)", placements)

    planner = Browser(base, "planner")
    offers = planner.ask("GET", "/api/v1/me/feeds")["offers"]
    teams = [offer for offer in offers if offer["kind"] == "team"]
    total = 0
    for team in teams:
        link = planner.ask("POST", "/api/v1/me/feeds", {"kind": "team", "subject_id": team["subject_id"]})["link"]
        total += len(events(link))
    check(f"the calendars of {len(teams)} teams parse ({total} events)", total)

    # What a repair does to the published plan, done to its rows.
    data = sqlite3.connect(DATABASE, timeout=10)
    mine = "plan_id IN (SELECT id FROM plans WHERE state = 'published') AND person_id = ?"
    me = person.actor["person_id"]
    with data:
        data.execute(f"UPDATE placements SET starts_on = date(starts_on, '+7 days') WHERE {mine}", [me])
    moved = events(own)
    check("after a move every UID is the same", set(moved) == set(before))
    check("after a move SEQUENCE is one higher", all(moved[uid]["SEQUENCE"] == before[uid]["SEQUENCE"] + 1 for uid in placements))
    week = datetime.timedelta(days=7)
    check("after a move the days are a week later", all(moved[uid]["DTSTART"].dt == before[uid]["DTSTART"].dt + week for uid in placements))

    start = datetime.datetime(2027, 3, 29, 7, 30)
    columns = dict(id="bar", source="request", guest_id=me, host_id="sean-gallagher", kind="ride-along", period_from="2027-03-29",
                   period_until="2027-04-02", starts_at=start.isoformat(sep=" ") + ".000000", minutes=45, remote=1, consent="not-needed",
                   state="arranged", created_at="2026-12-07 12:00:00.000000", version=1)
    with data:
        data.execute(f"INSERT INTO bookings ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})", list(columns.values()))
    ride = [event for uid, event in events(own).items() if uid not in moved]
    utc = start.replace(tzinfo=datetime.timezone.utc)
    check("a ride-along on the Monday after the clocks went forward stands at its time", len(ride) == 1 and ride[0]["DTSTART"].dt == utc)

    with data:
        for table in ("responses", "objections"):
            data.execute(f"DELETE FROM {table} WHERE placement_id IN (SELECT id FROM placements WHERE {mine})", [me])
        data.execute(f"DELETE FROM placements WHERE {mine}", [me])
    gone = events(own)
    check("what is cancelled stays, says so, and has a higher SEQUENCE",
          all(gone[uid]["STATUS"] == "CANCELLED" and gone[uid]["SEQUENCE"] > moved[uid]["SEQUENCE"] for uid in placements))
    data.close()

    feed = person.ask("GET", "/api/v1/me/feeds")["items"][0]
    renewed = person.ask("POST", f"/api/v1/me/feeds/{feed['id']}/rotate")["link"]
    check("a link that was renewed is 404 at once, and the new one answers", (status(own), status(renewed)) == (404, 200))
    person.ask("DELETE", f"/api/v1/me/feeds/{feed['id']}")
    check("a link that was ended is 404 at once", status(renewed) == 404)
    check("a link that was guessed is 404", status(f"{base}/calendar/{'A' * 43}.ics") == 404)
    log.seek(0)
    secrets = [re.search("/calendar/(.*)[.]ics", link).group(1) for link in (own, renewed)]
    text = log.read()
    check("no link stands in the log", not any(secret in text for secret in secrets))


main()
