"""The files of a negotiation: what one says, and how it is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from drafting.amendments.proposals import Proposal
from drafting.amendments.records import (
    agreement_data,
    proposal_data,
    read_agreement,
    read_proposal,
)
from drafting.named_tuples import NamedTuple
from drafting.store.layout import AGREEMENT, PROPOSALS, encode
from drafting.store.toml_values import SPOILT
from drafting.toml import read_toml

if TYPE_CHECKING:
    from drafting.amendments.negotiation import Negotiation
    from drafting.store.tolerant.remarks import Remark

SUFFIX = ".toml"


class ReadProposal(NamedTuple):
    """A proposal, if it could be read, and what had to be decided."""

    value: Proposal | None
    told: tuple[Remark, ...] = ()


class ReadAgreement(NamedTuple):
    """What is on record beside the proposals, and what had to be decided."""

    value: Negotiation
    told: tuple[Remark, ...] = ()


def proposal_of(identity: str, toml: str) -> ReadProposal:
    """The proposal that a file holds."""
    try:
        return ReadProposal(read_proposal(identity, read_toml(toml)))
    except SPOILT:
        from drafting.store.tolerant.negotiations import loose_proposal

        proposal, told = loose_proposal(identity, toml)
        return ReadProposal(proposal, tuple(told))


def agreement_of(toml: str) -> ReadAgreement:
    """The record of agreement that a file holds."""
    try:
        return ReadAgreement(read_agreement(read_toml(toml)))
    except SPOILT:
        from drafting.store.tolerant.negotiations import loose_agreement

        negotiation, told = loose_agreement(toml)
        return ReadAgreement(negotiation, tuple(told))


def read_file(path: str, toml: str) -> ReadProposal | ReadAgreement:
    """What a file of a negotiation holds, by its path in the folder of its resolution."""
    if path == AGREEMENT:
        return agreement_of(toml)
    return proposal_of(path.removeprefix(f"{PROPOSALS}/").removesuffix(SUFFIX), toml)


def written(value: Proposal | Negotiation) -> bytes:
    """The file of a proposal, or of a record of agreement."""
    if isinstance(value, Proposal):
        return _toml(proposal_data(value))
    return _toml(agreement_data(value))


def _toml(data: Mapping[str, Any]) -> bytes:
    import tomlkit

    return encode(tomlkit.dumps(data).rstrip("\n"))
