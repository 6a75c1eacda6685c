"""Organs, bodies and committees, by the names that documents have."""

from __future__ import annotations

NAMES_OF_ORGANS = {
    "General Assembly": {
        "fr": "Assemblée générale", "es": "Asamblea General", "ru": "Генеральная Ассамблея",
        "zh": "大会", "ar": "الجمعية العامة",
    },
    "Economic and Social Council": {
        "fr": "Conseil économique et social", "es": "Consejo Económico y Social",
        "ru": "Экономический и Социальный Совет", "zh": "经济及社会理事会",
        "ar": "المجلس الاقتصادي والاجتماعي",
    },
    "Security Council": {
        "fr": "Conseil de sécurité", "es": "Consejo de Seguridad", "ru": "Совет Безопасности",
        "zh": "安全理事会", "ar": "مجلس الأمن",
    },
    "Trusteeship Council": {},
}  # fmt: skip
"""What the principal organs are called in the other languages, by their English names."""
NAMES_OF_COMMITTEES = {
    "First Committee": {
        "fr": "Première Commission", "es": "Primera Comisión", "ru": "Первый комитет",
        "zh": "第一委员会", "ar": "اللجنة الأولى",
    },
    "Second Committee": {
        "fr": "Deuxième Commission", "es": "Segunda Comisión", "ru": "Второй комитет",
        "zh": "第二委员会", "ar": "اللجنة الثانية",
    },
    "Third Committee": {
        "fr": "Troisième Commission", "es": "Tercera Comisión", "ru": "Третий комитет",
        "zh": "第三委员会", "ar": "اللجنة الثالثة",
    },
    "Special Political and Decolonization Committee (Fourth Committee)": {
        "fr": "Commission des questions politiques spéciales et de la décolonisation "
        "(Quatrième Commission)",
        "es": "Comisión Política Especial y de Descolonización (Cuarta Comisión)",
        "ru": "Комитет по специальным политическим вопросам и вопросам деколонизации "
        "(Четвертый комитет)",
        "zh": "特别政治和非殖民化委员会（第四委员会）",
        "ar": "لجنة المسائل السياسية الخاصة وإنهاء الاستعمار (اللجنة الرابعة)",
    },
    "Fifth Committee": {
        "fr": "Cinquième Commission", "es": "Quinta Comisión", "ru": "Пятый комитет",
        "zh": "第五委员会", "ar": "اللجنة الخامسة",
    },
    "Sixth Committee": {
        "fr": "Sixième Commission", "es": "Sexta Comisión", "ru": "Шестой комитет",
        "zh": "第六委员会", "ar": "اللجنة السادسة",
    },
    "Human Rights Council": {
        "fr": "Conseil des droits de l’homme", "es": "Consejo de Derechos Humanos",
        "ru": "Совет по правам человека", "zh": "人权理事会", "ar": "مجلس حقوق الإنسان",
    },
    "Commission on Crime Prevention and Criminal Justice": {
        "fr": "Commission pour la prévention du crime et la justice pénale",
        "es": "Comisión de Prevención del Delito y Justicia Penal",
        "ru": "Комиссия по предупреждению преступности и уголовному правосудию",
        "zh": "预防犯罪和刑事司法委员会", "ar": "لجنة منع الجريمة والعدالة الجنائية",
    },
    "Commission on Narcotic Drugs": {
        "fr": "Commission des stupéfiants", "es": "Comisión de Estupefacientes",
        "ru": "Комиссия по наркотическим средствам", "zh": "麻醉药品委员会",
        "ar": "لجنة المخدرات",
    },
    "Commission on the Status of Women": {
        "fr": "Commission de la condition de la femme",
        "es": "Comisión de la Condición Jurídica y Social de la Mujer",
        "ru": "Комиссия по положению женщин", "zh": "妇女地位委员会", "ar": "لجنة وضع المرأة",
    },
}  # fmt: skip
"""What committees, commissions and the like are called, by their English names."""
PRINCIPAL_ORGANS = (
    *NAMES_OF_ORGANS,
    *(name for names in NAMES_OF_ORGANS.values() for name in names.values()),
    "Совет по правам человека", "人权理事会",
)  # fmt: skip
"""As printed beside the emblem."""

COUNCIL_VOTES = 9
"""Votes in favour that a decision of the Security Council takes: Article 27 of the Charter."""
PERMANENT_MEMBERS = (
    "China", "France", "Russian Federation",
    "United Kingdom of Great Britain and Northern Ireland", "United States of America",
)  # fmt: skip
"""Of the Security Council: none of them may vote against what is adopted."""

ENACTING_WORDS = {
    "en": (),
    "fr": ("L’Assemblée générale", "Le Conseil économique et social", "Le Conseil de sécurité",
           "Le Conseil des droits de l’homme"),
    "es": ("La Asamblea General", "El Consejo Económico y Social", "El Consejo de Seguridad",
           "El Consejo de Derechos Humanos"),
    "ru": ("Генеральная Ассамблея", "Экономический и Социальный Совет", "Совет Безопасности",
           "Совет по правам человека"),
    "zh": ("大会", "经济及社会理事会", "安全理事会", "人权理事会", "麻醉药品委员会",
           "预防犯罪和刑事司法委员会", "妇女地位委员会", "联合国环境大会", "人口与发展委员会",
           "社会发展委员会", "统计委员会"),
    "de": ("Die Generalversammlung", "Der Wirtschafts- und Sozialrat", "Der Sicherheitsrat",
           "Der Menschenrechtsrat"),
    "ar": ("إن الجمعية العامة", "إن المجلس الاقتصادي والاجتماعي", "إن مجلس الأمن",
           "إن مجلس حقوق الإنسان"),
}  # fmt: skip
"""Enacting words by language; for English ones see `KNOWN_ENACTING`."""

_AGAINST_ORGANIZED_CRIME = (
    "The Conference of the Parties to the United Nations Convention against Transnational "
    "Organized Crime"
)
KNOWN_ENACTING = (
    "The General Assembly", "The Economic and Social Council", "The Security Council",
    "The Human Rights Council", "The Commission on Crime Prevention and Criminal Justice",
    "The Commission on Narcotic Drugs", "The Commission on the Status of Women",
    "The Statistical Commission", "The Commission for Social Development",
    "The Commission on Population and Development",
    "The Commission on Science and Technology for Development", "The Trusteeship Council",
    "The United Nations Environment Assembly", "The Forum on Forests",
    "The United Nations Forum on Forests", "The Committee of Experts on Public Administration",
    "The United Nations Habitat Assembly", "The Conference of the Parties",
    _AGAINST_ORGANIZED_CRIME,
    "The Conference of the States Parties to the United Nations Convention against Corruption",
    "The Economic and Social Commission for Asia and the Pacific",
    "The Economic Commission for Africa", "The Economic Commission for Europe",
    "The Economic Commission for Latin America and the Caribbean",
    "The Economic and Social Commission for Western Asia", "The Peacebuilding Commission",
    "The Disarmament Commission", "The World Health Assembly",
)  # fmt: skip
"""Enacting words of organs that adopt resolutions; they are recognized without a comma, too."""

COMMISSIONS = (
    "Commission on Crime Prevention and Criminal Justice", "Commission on Narcotic Drugs",
    "Commission on the Status of Women", "Commission for Social Development",
    "Commission on Population and Development",
    "Commission on Science and Technology for Development", "Statistical Commission",
)  # fmt: skip
"""Commissions that recommend texts to the Economic and Social Council."""

COLLECTIVE_NOUNS = (
    "Assembly", "Council", "Commission", "Committee", "Conference", "Congress", "Parties",
    "Meeting", "Board", "Bureau", "Group", "Authority", "Forum", "Union", "Subcommission",
    "Sub-Commission",
)  # fmt: skip
"""Nouns that make "The … ," an enacting line."""

BODY_BEGINNINGS = (
    "Commission", "Committee", "Subcommission", "Sub-Commission", "Conference",
    "Human Rights Council",
    "United Nations Environment Assembly", "United Nations Habitat Assembly", "Executive Board",
    "Preparatory Committee", "Ad Hoc", "Ad hoc", "Open-ended", "Intergovernmental",
    "Special Committee",
    "Special Political", "Economic Commission", "Economic and Social Commission",
    "Statistical Commission", "Working Group", "Meeting of", "Permanent Forum",
    "High-level political",
    "Group of Governmental Experts", "United Nations Conference", "Trade and Development Board",
    "Governing Council", "Council of", "Congress", "United Nations Congress", "World Conference",
    "United Nations Forum on Forests", "Forum on Forests", "Committee of the Whole", "Plenary",
)  # fmt: skip
"""How the names of subsidiary bodies begin in a masthead."""

MAIN_COMMITTEE_ORDINALS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Main")
