"""Spanish amendment documents."""

from __future__ import annotations

from amendments.official.wordings.base import LIBROS
from amendments.official.wordings.case import Case, apply, refuse
from amendments.official.wordings.model import (
    add_end,
    add_note,
    after,
    before,
    cut,
    move,
    put_after,
    put_before,
    remove,
    replace,
    sentence,
    sentence_after,
    swap,
    text,
)

CASES: list[Case] = []

CASES += apply(
    "es-replace",
    LIBROS,
    [swap("OP5", "Perú", "Ecuador")],
    "En el párrafo 5, sustitúyase “Perú” por “Ecuador”.",
    "En el párrafo 5 de la parte dispositiva, sustitúyase “Perú” por “Ecuador”.",
    "En el párrafo 5 de la parte dispositiva, reemplácese “Perú” por “Ecuador”.",
    "En el párrafo 5, sustituir “Perú” por “Ecuador”.",
    "En el párrafo 5, reemplazar “Perú” por “Ecuador”.",
    "Sustitúyase “Perú” por “Ecuador” en el párrafo 5 de la parte dispositiva.",
    "En el párrafo 5, donde dice “Perú” debe decir “Ecuador”.",
    "En el párrafo 5, donde dice “Perú”, léase “Ecuador”.",
    "En el párrafo 5, sustitúyase la palabra “Perú” por la palabra “Ecuador”.",
    "Párrafo 5: sustitúyase “Perú” por “Ecuador”.",
    "En el quinto párrafo de la parte dispositiva, sustitúyase “Perú” por “Ecuador”.",
    "En el párrafo 5, sustitúyase «Perú» por «Ecuador».",
    "En el párrafo 5, la palabra “Perú” se sustituye por “Ecuador”.",
    "En el párrafo 5, suprímase “Perú” e insértese “Ecuador” en su lugar.",
    "Proponemos sustituir “Perú” por “Ecuador” en el párrafo 5.",
    "En aras de la coherencia, sustitúyase “Perú” por “Ecuador” en el párrafo 5.",
    "En el párrafo 5, cámbiese “Perú” por “Ecuador”.",
    "Párrafo 5 de la parte dispositiva\n\nSustitúyase “Perú” por “Ecuador”.",
)
CASES += apply(
    "es-preamble",
    LIBROS,
    [swap("PP2", "lejanas", "remotas")],
    "En el segundo párrafo del preámbulo, sustitúyase “lejanas” por “remotas”.",
    "En el segundo párrafo del preámbulo, sustituir la palabra “lejanas” por “remotas”.",
    "Segundo párrafo del preámbulo: sustitúyase “lejanas” por “remotas”.",
    "Sustitúyase “lejanas” por “remotas” en el segundo párrafo del preámbulo.",
    "En el párrafo segundo del preámbulo, sustitúyase “lejanas” por “remotas”.",
)
CASES += apply(
    "es-last-preamble",
    LIBROS,
    [swap("PP4", "todos", "la totalidad de")],
    "En el último párrafo del preámbulo, sustitúyase “todos” por “la totalidad de”.",
    "En el cuarto y último párrafo del preámbulo, sustitúyase “todos” por “la totalidad de”.",
)
CASES += apply(
    "es-delete-and-insert",
    LIBROS,
    [cut("OP1", "todos"), after("OP1", "bibliotecas", ", los museos")],
    "En el párrafo 1, suprímase “todos” y, después de “bibliotecas”, insértese “, los museos”.",
    "En el párrafo 1, suprímase “todos”; después de “bibliotecas”, insértese “, los museos”.",
    "En el párrafo 1, suprímase “todos”. Después de “bibliotecas”, insértese “, los museos”.",
    "En el párrafo 1, suprímase “todos” e insértese “, los museos” después de “bibliotecas”.",
    "En el párrafo 1, después de la palabra “bibliotecas”, añádase “, los museos” y suprímase la "
    "palabra “todos”.",
)
CASES += apply(
    "es-delete-words",
    LIBROS,
    [cut("OP2", ", según proceda")],
    "En el párrafo 2, suprímase “, según proceda”.",
    "Suprímase “, según proceda” en el párrafo 2 de la parte dispositiva.",
    "En el párrafo 2, suprímanse las palabras “, según proceda”.",
    "En el párrafo 2, suprimir “, según proceda”.",
    "En el párrafo 2, elimínese “, según proceda”.",
    "Al final del párrafo 2, suprímase “, según proceda”.",
    "Suprímase el final del párrafo 2 después de “lámparas”.",
    "En el párrafo 2, suprímase todo lo que sigue a “lámparas”.",
    "En el párrafo 2, suprímase el resto del párrafo después de “lámparas”.",
)
CASES += apply(
    "es-insert",
    LIBROS,
    [after("OP7", "escuelas", "rurales")],
    "En el párrafo 7, después de “escuelas”, insértese “rurales”.",
    "En el párrafo 7, insértese “rurales” después de “escuelas”.",
    "Insértese “rurales” después de “escuelas” en el párrafo 7.",
    "En el párrafo 7, añádase la palabra “rurales” a continuación de “escuelas”.",
    "En el párrafo 7, tras “escuelas”, insértese “rurales”.",
    "En el párrafo 7, insertar “rurales” después de “escuelas”.",
    "En el párrafo 7, agréguese “rurales” después de “escuelas”.",
)
CASES += apply(
    "es-insert-before",
    LIBROS,
    [before("OP2", "donantes", "grandes")],
    "En el párrafo 2, antes de “donantes”, insértese “grandes”.",
    "En el párrafo 2, insértese “grandes” antes de “donantes”.",
)
CASES += apply(
    "es-end",
    LIBROS,
    [add_end("OP7", "y en silencio")],
    "Al final del párrafo 7, añádase “y en silencio”.",
    "Añádase “y en silencio” al final del párrafo 7.",
    "En el párrafo 7, añádase al final “y en silencio”.",
    "Añádanse al final del párrafo 7 las palabras “y en silencio”.",
    "Agréguese “y en silencio” al final del párrafo 7.",
)
CASES += apply(
    "es-end-of-two",
    LIBROS,
    [add_end("OP6 OP7", ", sin demora")],
    "Al final de los párrafos 6 y 7, añádase “, sin demora”.",
    "Añádase “, sin demora” al final de los párrafos 6 y 7.",
)
CASES += apply(
    "es-title",
    LIBROS,
    [swap("T", "rurales", "apartadas")],
    "En el título, sustitúyase “rurales” por “apartadas”.",
    "Título: sustitúyase “rurales” por “apartadas”.",
    "En el título del proyecto de resolución, sustitúyase “rurales” por “apartadas”.",
)
CASES += apply(
    "es-title-whole",
    LIBROS,
    [text("T", "Libros para las aldeas")],
    "El título debe decir: “Libros para las aldeas”.",
    "Sustitúyase el título por “Libros para las aldeas”.",
    "Sustitúyase el título por el siguiente:\n\nLibros para las aldeas",
)
CASES += apply(
    "es-everywhere",
    LIBROS,
    [swap("PP2 OP3(a) OP3(c)", "aldeas", "comarcas")],
    "En todo el texto, sustitúyase “aldeas” por “comarcas”.",
    "Sustitúyase “aldeas” por “comarcas” en todo el texto.",
    "En todo el proyecto de resolución, sustitúyase “aldeas” por “comarcas”.",
    "Sustitúyase “aldeas” por “comarcas” dondequiera que aparezca.",
)
CASES += apply(
    "es-except",
    LIBROS,
    [swap("OP3(a) OP3(c)", "aldeas", "comarcas")],
    "En todo el texto, excepto en el preámbulo, sustitúyase “aldeas” por “comarcas”.",
    "En toda la parte dispositiva, sustitúyase “aldeas” por “comarcas”.",
    "En todo el texto, salvo en el segundo párrafo del preámbulo, sustitúyase “aldeas” por "
    "“comarcas”.",
    "En todo el párrafo 3, sustitúyase “aldeas” por “comarcas”.",
)
CASES += apply(
    "es-respectively",
    LIBROS,
    [swap("OP1", "Exhorta", "Insta"), swap("OP2", "Invita", "Anima")],
    "En los párrafos 1 y 2, sustitúyanse “Exhorta” e “Invita” por “Insta” y “Anima”, "
    "respectivamente.",
    "En el párrafo 1, sustitúyase “Exhorta” por “Insta” y, en el párrafo 2, sustitúyase “Invita” "
    "por “Anima”.",
    "Sustitúyase “Exhorta” por “Insta” en el párrafo 1 e “Invita” por “Anima” en el párrafo 2.",
)
CASES += apply(
    "es-several",
    LIBROS,
    [swap("OP1 OP7", "escuelas", "aulas")],
    "En los párrafos 1 y 7, sustitúyase “escuelas” por “aulas”.",
    "Sustitúyase “escuelas” por “aulas” en los párrafos 1 y 7 de la parte dispositiva.",
    "En los párrafos 1 y 7 de la parte dispositiva, sustitúyase “escuelas” por “aulas”.",
)
CASES += apply(
    "es-preamble-and-operative",
    LIBROS,
    [swap("PP3 OP1 OP7", "escuelas", "aulas")],
    "En el tercer párrafo del preámbulo y en los párrafos 1 y 7 de la parte dispositiva, "
    "sustitúyase “escuelas” por “aulas”.",
    "En todo el texto, sustitúyase “escuelas” por “aulas”.",
)
CASES += apply(
    "es-delete-paragraph",
    LIBROS,
    [remove("OP5")],
    "Suprímase el párrafo 5.",
    "Suprímase el párrafo 5 de la parte dispositiva.",
    "Suprimir el párrafo 5.",
    "Elimínese el párrafo 5 de la parte dispositiva.",
    "El párrafo 5 debe suprimirse.",
    "Se suprime el párrafo 5.",
    "Párrafo 5: suprímase.",
    "Suprímase el párrafo 5 y renumérense en consecuencia los párrafos siguientes.",
    "Suprímase el quinto párrafo de la parte dispositiva.",
)
CASES += apply(
    "es-delete-several",
    LIBROS,
    [remove("PP3 OP5 OP6 OP7")],
    "Suprímanse el tercer párrafo del preámbulo y los párrafos 5 a 7 de la parte dispositiva.",
    "1. Suprímase el tercer párrafo del preámbulo.\n\n2. Suprímanse los párrafos 5, 6 y 7.",
    "Suprímanse el tercer párrafo del preámbulo y los párrafos 5, 6 y 7.",
)
CASES += apply(
    "es-delete-last-preamble",
    LIBROS,
    [remove("PP4")],
    "Suprímase el último párrafo del preámbulo.",
    "Suprímase el cuarto y último párrafo del preámbulo.",
)
CASES += apply(
    "es-delete-penultimate",
    LIBROS,
    [remove("OP7")],
    "Suprímase el penúltimo párrafo de la parte dispositiva.",
    "Suprímase el párrafo 7 (penúltimo párrafo).",
)
CASES += apply(
    "es-new",
    LIBROS,
    [put_after("OP4", "O Encomia la labor de las maestras;")],
    "Después del párrafo 4, insértese el párrafo siguiente:\n\nEncomia la labor de las maestras;",
    "Después del párrafo 4, insértese un nuevo párrafo que diga:\n\nEncomia la labor de las "
    "maestras;",
    "Insértese un nuevo párrafo 4 bis que diga lo siguiente:\n\nEncomia la labor de las maestras;",
    "Insértese un nuevo párrafo 4 bis con el siguiente texto:\n\n“4 bis. Encomia la labor de las "
    "maestras;”",
    "A continuación del párrafo 4 de la parte dispositiva, añádase un nuevo párrafo del tenor "
    "siguiente:\n\nEncomia la labor de las maestras;",
    "Añádase un nuevo párrafo 5 que diga:\n\n5. Encomia la labor de las maestras;",
    "Antes del párrafo 5, insértese el siguiente párrafo nuevo:\n\nEncomia la labor de las "
    "maestras;",
    "Después del párrafo 4, insértese un párrafo que diga: “Encomia la labor de las maestras;”",
    "Nuevo párrafo 4 bis:\n\nEncomia la labor de las maestras;",
)
CASES += apply(
    "es-two-new",
    LIBROS,
    [put_after("OP4", "O Encomia la labor de las maestras;", "O Señala el precio de los mapas;")],
    "Después del párrafo 4, insértense los dos párrafos siguientes:\n\nEncomia la labor de las "
    "maestras;\n\nSeñala el precio de los mapas;",
    "Insértense dos nuevos párrafos 4 bis y 4 ter que digan:\n\n4 bis. Encomia la labor de las "
    "maestras;\n\n4 ter. Señala el precio de los mapas;",
)
CASES += apply(
    "es-new-preamble",
    LIBROS,
    [put_after("PP2", "P Teniendo presente el precio del papel,")],
    "Después del segundo párrafo del preámbulo, insértese el párrafo siguiente:\n\nTeniendo "
    "presente "
    "el precio del papel,",
    "Insértese un nuevo párrafo después del segundo párrafo del preámbulo:\n\nTeniendo presente el "
    "precio del papel,",
    "Después del segundo párrafo del preámbulo, añádase un nuevo párrafo que diga: “Teniendo "
    "presente el precio del papel,”",
)
CASES += apply(
    "es-new-last-preamble",
    LIBROS,
    [put_after("PP4", "P Teniendo presente el precio del papel,")],
    "Añádase un nuevo párrafo al final del preámbulo:\n\nTeniendo presente el precio del papel,",
    "Después del último párrafo del preámbulo, insértese el párrafo siguiente:\n\nTeniendo "
    "presente "
    "el precio del papel,",
)
CASES += apply(
    "es-penultimate-new",
    LIBROS,
    [put_before("OP8", "O Encomia la labor de las maestras;")],
    "Insértese un nuevo penúltimo párrafo que diga:\n\nEncomia la labor de las maestras;",
    "Antes del último párrafo de la parte dispositiva, insértese el párrafo siguiente:\n\nEncomia "
    "la labor de las maestras;",
)
CASES += apply(
    "es-replace-paragraph",
    LIBROS,
    [replace("OP6", "O Subraya el precio de los libros;")],
    "Sustitúyase el párrafo 6 por el texto siguiente:\n\nSubraya el precio de los libros;",
    "El párrafo 6 debe decir:\n\n6. Subraya el precio de los libros;",
    "El párrafo 6 debería decir lo siguiente:\n\nSubraya el precio de los libros;",
    "Sustitúyase el texto del párrafo 6 por el siguiente:\n\nSubraya el precio de los libros;",
    "Modifíquese el párrafo 6 para que diga:\n\nSubraya el precio de los libros;",
    "Reemplácese el párrafo 6 de la parte dispositiva por el siguiente:\n\nSubraya el precio de "
    "los "
    "libros;",
    "Sustitúyase el párrafo 6 por “Subraya el precio de los libros;”.",
    "El párrafo 6 quedará redactado como sigue:\n\nSubraya el precio de los libros;",
)
CASES += apply(
    "es-replace-by-two",
    LIBROS,
    [replace("OP6", "O Subraya el precio de los libros;", "O Señala el precio de los mapas;")],
    "Sustitúyase el párrafo 6 por los dos párrafos siguientes:\n\nSubraya el precio de los libros;"
    "\n\nSeñala el precio de los mapas;",
)
CASES += apply(
    "es-move",
    LIBROS,
    [move("OP6 OP7", to_after="OP2")],
    "Trasládense los párrafos 6 y 7 a continuación del párrafo 2.",
    "Trasládense los párrafos 6 y 7 después del párrafo 2.",
    "Los párrafos 6 y 7 se trasladarán a continuación del párrafo 2.",
    "Colóquense los párrafos 6 y 7 antes del párrafo 3.",
)
CASES += apply(
    "es-move-one",
    LIBROS,
    [move("OP7", to_after="OP4")],
    "Trasládese el párrafo 7 a continuación del párrafo 4.",
    "Trasládese el párrafo 7 antes del párrafo 5.",
    "El párrafo 7 pasa a ser el párrafo 5.",
)
CASES += apply(
    "es-move-preamble",
    LIBROS,
    [move("PP2", to_after="PP4")],
    "Trasládese el segundo párrafo del preámbulo al final del preámbulo.",
    "El segundo párrafo del preámbulo pasa a ser el último párrafo del preámbulo.",
    "Trasládese el segundo párrafo del preámbulo después del último párrafo del preámbulo.",
)
CASES += apply(
    "es-sub",
    LIBROS,
    [swap("OP3(a)", "datos", "cifras")],
    "En el párrafo 3 a), sustitúyase “datos” por “cifras”.",
    "En el apartado a) del párrafo 3, sustitúyase “datos” por “cifras”.",
    "En el párrafo 3, apartado a), sustitúyase “datos” por “cifras”.",
    "En el párrafo 3, en el apartado a), sustitúyase “datos” por “cifras”.",
)
CASES += apply(
    "es-item",
    LIBROS,
    [swap("OP3(b)(ii)", "mapas", "planos")],
    "En el párrafo 3 b) ii), sustitúyase “mapas” por “planos”.",
    "En el inciso ii) del apartado b) del párrafo 3, sustitúyase “mapas” por “planos”.",
)
CASES += apply(
    "es-sub-deleted",
    LIBROS,
    [remove("OP3(b)")],
    "Suprímase el apartado b) del párrafo 3.",
    "En el párrafo 3, suprímase el apartado b).",
    "Suprímase el párrafo 3 b).",
)
CASES += apply(
    "es-sub-new",
    LIBROS,
    [put_after("OP3(b)", "a Pruebe la guía en las escuelas;")],
    "En el párrafo 3, después del apartado b), insértese un nuevo apartado que diga:\n\nb bis) "
    "Pruebe la guía en las escuelas;",
    "En el párrafo 3, insértese un nuevo apartado b bis): “Pruebe la guía en las escuelas;”",
    "En el párrafo 3, insértese un nuevo apartado c) que diga:\n\nPruebe la guía en las escuelas;",
)
CASES += apply(
    "es-chapeau",
    LIBROS,
    [swap("OP3", "Solicita", "Pide")],
    "En el encabezamiento del párrafo 3, sustitúyase “Solicita” por “Pide”.",
    "En la parte introductoria del párrafo 3, sustitúyase “Solicita” por “Pide”.",
    "En el párrafo 3, sustitúyase “Solicita” por “Pide”.",
)
CASES += apply(
    "es-sentence",
    LIBROS,
    [sentence("OP4", -1)],
    "En el párrafo 4, suprímase la última oración.",
    "Suprímase la última oración del párrafo 4.",
    "Suprímase la tercera oración del párrafo 4.",
    "Suprímase la tercera y última oración del párrafo 4.",
    "En el párrafo 4, suprímase la última frase.",
    "En el párrafo 4, suprímase el texto después de la segunda oración.",
)
CASES += apply(
    "es-sentence-replaced",
    LIBROS,
    [sentence("OP4", -1, "Queda mucho por hacer.")],
    "En el párrafo 4, sustitúyase la última oración por “Queda mucho por hacer.”",
    "La última oración del párrafo 4 debe decir: “Queda mucho por hacer.”",
    "La tercera y última oración del párrafo 4 debe decir: “Queda mucho por hacer.”",
)
CASES += apply(
    "es-sentence-new",
    LIBROS,
    [sentence_after("OP4", 1, "Los acoge con beneplácito.")],
    "En el párrafo 4, después de la primera oración, insértese la oración siguiente: “Los acoge "
    "con "
    "beneplácito.”",
    "En el párrafo 4, insértese una nueva oración después de la primera: “Los acoge con "
    "beneplácito.”",
)
CASES += apply(
    "es-sentence-words",
    LIBROS,
    [swap("OP4", "mapas", "planos")],
    "En la última oración del párrafo 4, sustitúyase “mapas” por “planos”.",
    "En el párrafo 4, última oración, sustitúyase “mapas” por “planos”.",
)
CASES += apply(
    "es-note-new",
    LIBROS,
    [after("OP5", "Perú", "{n}"), add_note("n", "Véase A/90/12.")],
    "En el párrafo 5, después de “Perú”, insértese una nueva nota de pie de página que diga: "
    "“Véase "
    "A/90/12.”",
    "En el párrafo 5, insértese después de “Perú” una nota que diga: “Véase A/90/12.”",
)
CASES += apply(
    "es-document",
    LIBROS,
    [
        swap("T", "rurales", "apartadas"),
        remove("PP3"),
        swap("OP5", "Perú", "Ecuador"),
        put_after("OP7", "O Encomia la labor de las maestras;"),
    ],
    "1. En el título, sustitúyase “rurales” por “apartadas”.\n\n2. Suprímase el tercer párrafo del "
    "preámbulo.\n\n3. En el párrafo 5, sustitúyase “Perú” por “Ecuador”.\n\n4. Después del "
    "párrafo 7, "
    "insértese el párrafo siguiente:\n\nEncomia la labor de las maestras;",
)

# Refused.
CASES += refuse(
    "es-no-such-paragraph", LIBROS, "Suprímase el párrafo 9 de la parte dispositiva.", "9"
)
CASES += refuse(
    "es-no-such-words", LIBROS, "En el párrafo 5, sustitúyase “Cuba” por “Ecuador”.", "Cuba"
)
CASES += refuse(
    "es-twice",
    LIBROS,
    "En el párrafo 6, sustitúyase “deben ser” por “serán”.",
    "deben ser",
    "twice",
    "several",
)
CASES += refuse("es-wish", LIBROS, "El párrafo 6 debería ser más ambicioso.", "ambicioso")
CASES += refuse(
    "es-condition",
    LIBROS,
    "Si la Secretaría lo confirma, suprímase el párrafo 5.",
    "si la secretaría",
    "confirma",
)
CASES += refuse("es-negation", LIBROS, "No se suprima el párrafo 5.", "no")
CASES += refuse(
    "es-half",
    LIBROS,
    "En el párrafo 1, suprímase “todos” y, después de “archivos”, insértese “y museos”.",
    "archivos",
)
CASES += refuse("es-nowhere", LIBROS, "En el párrafo 5, insértese “cordial”.", "cordial")
CASES += refuse(
    "es-left-over",
    LIBROS,
    "Suprímase el párrafo 5 hasta nuevo aviso.",
    "hasta nuevo aviso",
    "nuevo aviso",
)
CASES += refuse("es-or", LIBROS, "Suprímase el párrafo 5 o el párrafo 6.", "o el", " o ")
CASES += refuse("es-not-last", LIBROS, "Suprímase el párrafo 6 (último párrafo).", "último")
