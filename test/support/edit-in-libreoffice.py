"""Edits a DOCX in headless LibreOffice as a reader would: python3 edit-in-libreoffice.py ORDERS.json

ORDERS: {"profile": folder, "from": path, "to": path, "author": [given, family], "edits": [
  {"do": "comment", "at": words, "text": remark} | {"do": "insert", "after": words, "text": words}
  | {"do": "delete", "at": words} | {"do": "paragraph", "after": words, "text": words}]}
"""
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK
from com.sun.star.util import DateTime

orders = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
pipe = "lotrinh" + re.sub(r"\W", "", orders["profile"])
office = subprocess.Popen(
    [
        "soffice",
        "--headless",
        "--norestore",
        "--nologo",
        f"-env:UserInstallation={pathlib.Path(orders['profile']).as_uri()}",
        f"--accept=pipe,name={pipe};urp;",
    ],
    stdout=subprocess.DEVNULL,
    stderr=subprocess.DEVNULL,
    start_new_session=True,
)


def connect():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(160):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.25)
    raise SystemExit("LibreOffice does not answer")


def value(name, what):
    found = PropertyValue()
    found.Name, found.Value = name, what
    return found


def sign(context, given, family):
    provider = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.configuration.ConfigurationProvider", context
    )
    profile = provider.createInstanceWithArguments(
        "com.sun.star.configuration.ConfigurationUpdateAccess",
        (value("nodepath", "/org.openoffice.UserProfile/Data"),),
    )
    profile.setPropertyValue("givenname", given)
    profile.setPropertyValue("sn", family)
    profile.commitChanges()


def find(document, words):
    paragraphs = document.Text.createEnumeration()
    while paragraphs.hasMoreElements():
        paragraph = paragraphs.nextElement()
        if not paragraph.supportsService("com.sun.star.text.Paragraph"):
            continue
        at = paragraph.getString().find(words)
        if at >= 0:
            cursor = document.Text.createTextCursorByRange(paragraph.getStart())
            cursor.goRight(at, False)
            cursor.goRight(len(words), True)
            return cursor
    raise SystemExit(f"not found: {words}")


def edit(document, order):
    place = find(document, order.get("at") or order["after"])
    text = place.getText()
    if order["do"] == "comment":
        note = document.createInstance("com.sun.star.text.textfield.Annotation")
        note.Author, note.Content = " ".join(orders["author"]), order["text"]
        note.DateTimeValue = DateTime(0, 0, 30, 8, 20, 11, 2026, False)
        text.insertTextContent(text.createTextCursorByRange(place), note, True)
    elif order["do"] == "delete":
        place.setString("")
    else:
        cursor = text.createTextCursorByRange(place.getEnd())
        if order["do"] == "paragraph":
            cursor.gotoEndOfParagraph(False)
            text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
        text.insertString(cursor, order["text"], False)


context = connect()
try:
    sign(context, *orders["author"])
    # a document without a view: Debian's LibreOffice without windows cannot draw the boxes of comments
    document = context.ServiceManager.createInstanceWithContext("com.sun.star.text.TextDocument", context)
    document.load(
        (
            value("URL", pathlib.Path(orders["from"]).as_uri()),
            value("FilterName", "Office Open XML Text"),
        )
    )
    document.RecordChanges = not orders.get("untracked", False)
    for order in orders["edits"]:
        edit(document, order)
    document.storeToURL(
        pathlib.Path(orders["to"]).as_uri(), (value("FilterName", "Office Open XML Text"),)
    )
    document.close(True)
finally:
    os.killpg(office.pid, signal.SIGKILL)
