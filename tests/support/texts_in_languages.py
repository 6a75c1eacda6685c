"""One text of our own in each of several languages, of the shape that drafts have."""

from __future__ import annotations

from drafting.dataclasses import replace
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit

ENGLISH = Resolution(
    masthead=Masthead(
        organ="General Assembly", symbol="A/C.3/90/L.4", distribution="Limited",
        date="3 October 2035", original="French", session="Ninetieth session",
        committee="Third Committee", agenda_item="Agenda item 9", agenda_title="Harbours",
    ),
    sponsors=("Fiji", "Malta", "Peru"),
    title="Safety of small harbours",
    enacting="*The General Assembly*,",
    preamble=(
        Unit("p1", Kind.PREAMBULAR, "*Recalling* its resolution 60/1 of 3\u00a0May 2031,[^one]"),
        Unit("p2", Kind.PREAMBULAR, "*Noting also* the long\u2011term [needs][wants] of ports,"),
    ),
    operative=(
        Unit("o1", Kind.OPERATIVE, "*Urges* all States[^one] [to extend][to renew]:", (
            Unit("a", Kind.SUBPARAGRAPH, "To chart their harbours, and in particular:", (
                Unit("i", Kind.SUBPARAGRAPH, "Those on rivers;"),
                Unit("ii", Kind.SUBPARAGRAPH, "Those on lakes;"),
            )),
            Unit("b", Kind.SUBPARAGRAPH, "To report, at the latest by 2036.[^two]"),
        )),
        Unit("h", Kind.HEADING, "Means", level=1),
        Unit("o2", Kind.OPERATIVE, "*Invites* ports:", (
            Unit("c", Kind.SUBPARAGRAPH, "To train crews;"),
            Unit("d", Kind.SUBPARAGRAPH, "To buy lamps."),
        )),
        Unit("o3", Kind.OPERATIVE, "*Decides* to remain seized of the matter."),
    ),
    annexes=(
        Unit("an", Kind.ANNEX, "Terms of reference", (
            Unit("n1", Kind.NUMBERED, "Ports are free."), Unit("n2", Kind.NUMBERED, "Lamps burn."),
        )),
    ),
    notes=(Note("one", "Resolution 60/1."), Note("two", "See *Charts*, vol. 3.")),
)  # fmt: skip
ARABIC = Resolution(
    masthead=Masthead(organ="الجمعية العامة", symbol="A/C.3/90/L.4"),
    sponsors=("بيرو", "فيجي"),
    kind="مشروع قرار",
    title="سلامة الموانئ الصغيرة",
    enacting="*إن الجمعية العامة*،",
    preamble=(Unit("p1", Kind.PREAMBULAR, "*إذ تشير* إلى قرارها 60/1،"),),
    operative=(
        Unit("o1", Kind.OPERATIVE, "*تهيب* بالدول أن تعمل؛"),
        Unit("o2", Kind.OPERATIVE, "*تقرر* أن تبقي المسألة قيد النظر."),
    ),
    language="ar",
)
CHINESE = Resolution(
    masthead=Masthead(organ="大会", symbol="A/C.3/90/L.4"),
    sponsors=("斐济", "秘鲁"),
    kind="决议草案",
    title="小型港口的安全",
    enacting="*大会*，",
    preamble=(Unit("p1", Kind.PREAMBULAR, "*回顾*其第60/1号决议，"),),
    operative=(
        Unit("o1", Kind.OPERATIVE, "*促请*会员国检查港口；"),
        Unit("o2", Kind.OPERATIVE, "*决定*继续处理此案。"),
    ),
    language="zh",
)
RUSSIAN = replace(
    CHINESE,
    masthead=Masthead(organ="Генеральная Ассамблея", symbol="A/C.3/90/L.4"),
    sponsors=("Перу", "Фиджи"),
    kind="проект резолюции",
    title="Безопасность малых портов",
    enacting="*Генеральная Ассамблея*,",
    preamble=(Unit("p1", Kind.PREAMBULAR, "*ссылаясь* на свою резолюцию 60/1,"),),
    operative=(Unit("o1", Kind.OPERATIVE, "*постановляет* продолжать заниматься вопросом."),),
    language="ru",
)
TEXTS = {"en": ENGLISH, "ar": ARABIC, "zh": CHINESE, "ru": RUSSIAN}
