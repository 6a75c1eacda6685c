"""What the verb that checks drafting rules takes on the command line."""

from __future__ import annotations

from argparse import ArgumentParser

from drafting.cli.arguments.options import file_name


def check(parser: ArgumentParser) -> None:
    """What `check` takes."""
    parser.add_argument(
        "names",
        type=file_name,
        nargs="*",
        default=[],
        metavar="HANDLE[@DRAFT]|FILE",
        help="what to check; without any, the whole session",
    )
    parser.add_argument("--fix", action="store_true", help="put right what can be put right safely")
    parser.add_argument(
        "-o",
        "--output",
        type=file_name,
        metavar="FILE",
        help="with --fix: where the file with its fixes goes",
    )
    parser.add_argument(
        "--select", action="append", metavar="CODES", help="only these rules: PU,UN-ST01"
    )
    parser.add_argument("--ignore", action="append", metavar="CODES", help="all rules but these")
    parser.add_argument(
        "--least",
        choices=("error", "warning", "advice"),
        default="advice",
        help="show nothing that weighs less",
    )
    parser.add_argument(
        "--let-pass",
        nargs=2,
        action="append",
        metavar=("PLACE", "CODE"),
        help="never again name this at that paragraph: OP3 PU04",
    )
    parser.add_argument(
        "--hold", action="store_true", help="take back all that --let-pass let pass"
    )
    parser.add_argument(
        "--explain", action="append", metavar="CODE", help="what a rule says, and why"
    )
    parser.add_argument("--rules", action="store_true", help="list all rules")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true", help="print JSON")
    how.add_argument("--sarif", action="store_true", help="print SARIF, for hosts of git")
