"""The session and its texts: read as every verb reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from drafting.store.drafts import all_drafts
from drafting.store.errors import NewerStoreError, StoreError
from drafting.store.health.complaints import Complaint, Patient
from drafting.store.health.lost_files import recorded_as_it_was
from drafting.store.recognition import SESSION, read_session, recognise
from drafting.store.register import Status, handles_in
from drafting.store.store import Store


def session_file(patient: Patient) -> Iterator[Complaint]:
    """The file that says which session this is."""
    try:
        recognise(patient.repository)
    except NewerStoreError:
        raise
    except StoreError as error:
        if patient.repository.head() is not None:
            yield Complaint(SESSION, str(error), partial(_session_again, patient))


def _session_again(patient: Patient) -> str:
    def reads(data: bytes) -> bool:
        try:
            read_session(data)
        except (ValueError, TypeError, KeyError):
            return False
        return True

    return recorded_as_it_was(patient, SESSION, reads)


def texts(patient: Patient) -> Iterator[Complaint]:
    """Every working text with its negotiation, read as a verb would."""
    store = _store(patient)
    if store is None:
        return
    archived = (one.handle for one in store.put_away() if one.status is Status.ARCHIVED)
    for handle in (*store.handles(), *archived):
        for read in _ways_to_read(store, handle):
            try:
                read()
            except StoreError as error:
                yield Complaint(handle, str(error))
        for says in store.remarks(handle):
            yield Complaint(handle, says, partial(_mended, store, handle, patient))


def _store(patient: Patient) -> Store | None:
    try:
        return Store(patient.repository, recognise(patient.repository))
    except StoreError:
        return None  # which is told by those who look at the branch and at the session’s file


def _ways_to_read(store: Store, handle: str) -> Iterator[Callable[[], object]]:
    yield lambda: store.text(handle)
    yield lambda: store.negotiation(handle)
    yield lambda: store.exemptions(handle)
    yield lambda: store.base(handle)


def _mended(store: Store, handle: str, patient: Patient) -> str:
    store.mend(handle, patient.record)
    return "" if store.remarks(handle) else "recorded as it is read"


def drafts(patient: Patient) -> Iterator[Complaint]:
    """Every draft; what is frozen stays as it is, so nothing of it can be mended."""
    store = _store(patient)
    if store is None:
        return
    for folder, rows in all_drafts(patient.repository).items():
        handle = handles_in(patient.repository).row(folder).handle
        for draft in rows:
            try:
                store.text(handle, draft.label)
            except StoreError as error:
                yield Complaint(f"{handle}@{draft.label}", str(error))
