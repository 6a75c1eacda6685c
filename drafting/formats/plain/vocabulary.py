"""The words a reader of UN documents knows: organs, committees, sponsors, months.

Facts only; how they are recognized is the business of the modules that use them.
"""

from __future__ import annotations

PRINCIPAL_ORGANS = (
    "General Assembly", "Economic and Social Council", "Security Council", "Trusteeship Council",
    "Assemblée générale", "Conseil économique et social", "Conseil de sécurité",
    "Asamblea General", "Consejo Económico y Social", "Consejo de Seguridad",
    "Генеральная Ассамблея", "Экономический и Социальный Совет", "Совет Безопасности",
    "Совет по правам человека", "大会", "经济及社会理事会", "安全理事会", "人权理事会",
    "الجمعية العامة", "المجلس الاقتصادي والاجتماعي", "مجلس الأمن",
)  # fmt: skip
"""As printed beside the emblem."""

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
"""Enacting words by language; English ones are recognized by their shape."""

KNOWN_ENACTING = (
    "The General Assembly", "The Economic and Social Council", "The Security Council",
    "The Human Rights Council", "The Trusteeship Council",
    "The Commission on Narcotic Drugs", "The Commission on the Status of Women",
    "The Commission on Crime Prevention and Criminal Justice",
    "The United Nations Environment Assembly",
)  # fmt: skip
"""Organs whose enacting words are recognized even without a comma."""

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

LANGUAGES = (
    "Arabic", "Chinese", "English", "French", "Russian", "Spanish",
    "anglais", "français", "espagnol", "inglés", "francés", "español",
)  # fmt: skip

STATES = (
    "Afghanistan", "Albania", "Algeria", "Andorra", "Angola", "Antigua and Barbuda", "Argentina",
    "Armenia", "Australia", "Austria", "Azerbaijan", "Bahamas", "Bahrain", "Bangladesh",
    "Barbados", "Belarus", "Belgium", "Belize", "Benin", "Bhutan",
    "Bolivia (Plurinational State of)", "Bosnia and Herzegovina", "Botswana", "Brazil",
    "Brunei Darussalam", "Bulgaria", "Burkina Faso", "Burundi", "Cabo Verde", "Cambodia",
    "Cameroon", "Canada", "Central African Republic", "Chad", "Chile", "China", "Colombia",
    "Comoros", "Congo", "Costa Rica", "Côte d’Ivoire", "Croatia", "Cuba", "Cyprus", "Czechia",
    "Czech Republic", "Democratic People’s Republic of Korea",
    "Democratic Republic of the Congo", "Denmark", "Djibouti", "Dominica", "Dominican Republic",
    "Ecuador", "Egypt", "El Salvador", "Equatorial Guinea", "Eritrea", "Estonia", "Eswatini",
    "Ethiopia", "Fiji", "Finland", "France", "Gabon", "Gambia", "Georgia", "Germany", "Ghana",
    "Greece", "Grenada", "Guatemala", "Guinea", "Guinea-Bissau", "Guyana", "Haiti", "Honduras",
    "Hungary", "Iceland", "India", "Indonesia", "Iran (Islamic Republic of)", "Iraq", "Ireland",
    "Israel", "Italy", "Jamaica", "Japan", "Jordan", "Kazakhstan", "Kenya", "Kiribati", "Kuwait",
    "Kyrgyzstan", "Lao People’s Democratic Republic", "Latvia", "Lebanon", "Lesotho", "Liberia",
    "Libya", "Liechtenstein", "Lithuania", "Luxembourg", "Madagascar", "Malawi", "Malaysia",
    "Maldives", "Mali", "Malta", "Marshall Islands", "Mauritania", "Mauritius", "Mexico",
    "Micronesia (Federated States of)", "Monaco", "Mongolia", "Montenegro", "Morocco",
    "Mozambique", "Myanmar", "Namibia", "Nauru", "Nepal", "Netherlands",
    "Netherlands (Kingdom of the)", "New Zealand", "Nicaragua", "Niger", "Nigeria",
    "North Macedonia", "Norway", "Oman", "Pakistan", "Palau", "Panama", "Papua New Guinea",
    "Paraguay", "Peru", "Philippines", "Poland", "Portugal", "Qatar", "Republic of Korea",
    "Republic of Moldova", "Romania", "Russian Federation", "Rwanda", "Saint Kitts and Nevis",
    "Saint Lucia", "Saint Vincent and the Grenadines", "Samoa", "San Marino",
    "Sao Tome and Principe", "Saudi Arabia", "Senegal", "Serbia", "Seychelles", "Sierra Leone",
    "Singapore", "Slovakia", "Slovenia", "Solomon Islands", "Somalia", "South Africa",
    "South Sudan", "Spain", "Sri Lanka", "Sudan", "Suriname", "Swaziland", "Sweden",
    "Switzerland", "Syrian Arab Republic", "Tajikistan", "Thailand", "Timor-Leste", "Togo",
    "Tonga", "Trinidad and Tobago", "Tunisia", "Turkey", "Türkiye", "Turkmenistan", "Tuvalu",
    "Uganda", "Ukraine", "United Arab Emirates",
    "United Kingdom of Great Britain and Northern Ireland", "United Republic of Tanzania",
    "United States of America", "Uruguay", "Uzbekistan", "Vanuatu",
    "Venezuela (Bolivarian Republic of)", "Viet Nam", "Yemen", "Zambia", "Zimbabwe",
    "Holy See", "State of Palestine", "European Union",
)  # fmt: skip
"""Member States, observers and former names, as a sponsor line prints them."""

GROUPS = (
    "Group of 77 and China", "Movement of Non-Aligned Countries", "Group of African States",
    "Group of Arab States", "Group of Asia-Pacific States", "Group of Asian States",
    "Group of Latin American and Caribbean States", "Group of Eastern European States",
    "Group of Western European and other States", "Group of Western European and Other States",
    "Organization of Islamic Cooperation", "African Union", "Alliance of Small Island States",
    "Caribbean Community", "Association of Southeast Asian Nations", "Pacific Islands Forum",
    "Community of Latin American and Caribbean States",
    "Group of Landlocked Developing Countries", "Canada, Australia and New Zealand",
)  # fmt: skip
