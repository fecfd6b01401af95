"""Reads bundles by a model of FHIR R4 that we did not write: every one in the folder, and none of those in `broken`."""

import json
import pathlib
import sys

from fhir.resources.R4B.bundle import Bundle


def fault(path):
    try:
        Bundle.model_validate(json.loads(path.read_text()))
    except ValueError as error:
        return str(error)
    return None


folder = pathlib.Path(sys.argv[1])
good, broken = sorted(folder.glob("*.json")), sorted(folder.glob("broken/*.json"))
wrong = [f"{path.name}: {fault(path)}" for path in good if fault(path)]
wrong += [f"{path.name}: broken, and accepted" for path in broken if not fault(path)]
if wrong or not good or not broken:
    sys.exit("\n".join(wrong) or "there is nothing to read")
print(f"{len(good)} bundles accepted, {len(broken)} broken ones refused")
