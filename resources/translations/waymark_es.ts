<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_US" sourcelanguage="en_US">
    <context>
        <name>Waymark</name>
        <message>
            <location filename="../../reader/library/locate.py" />
            <source>The guide's library file cannot be written, neither to the cache nor to the temporary folder.</source>
            <translation>El archivo de la guía no se puede guardar, ni en la caché ni en la carpeta temporal.</translation>
        </message>
        <message>
            <location filename="../../reader/library/locate.py" />
            <source>Check the folders' permissions and the free space.</source>
            <translation>Revise los permisos de las carpetas y el espacio libre.</translation>
        </message>
        <message>
            <location filename="../../reader/library/store.py" />
            <source>The guide's library file {file} belongs to another version.</source>
            <translation>El archivo de la guía {file} es de otra versión.</translation>
        </message>
        <message>
            <location filename="../../reader/library/store.py" />
            <source>Install the library file that came with this version of the program.</source>
            <translation>Instale el archivo que vino con esta versión del programa.</translation>
        </message>
        <message>
            <location filename="../../reader/library/store.py" />
            <source>The guide's library file {file} is damaged.</source>
            <translation>El archivo de la guía {file} está dañado.</translation>
        </message>
        <message>
            <location filename="../../reader/library/store.py" />
            <source>Install the guide again.</source>
            <translation>Instale la guía de nuevo.</translation>
        </message>
        <message>
            <location filename="../../reader/library/store.py" />
            <source>The guide's library file {file} cannot be opened: {reason}.</source>
            <translation>El archivo de la guía {file} no se puede abrir: {reason}.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>Back to the page before</source>
            <translation>Volver a la página anterior</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>Forward again</source>
            <translation>Otra vez adelante</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>Home</source>
            <translation>Inicio</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>Search</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>Larger text</source>
            <translation>Letra más grande</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>Smaller text</source>
            <translation>Letra más pequeña</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>Usual text size</source>
            <translation>Tamaño normal de letra</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>Next colors: light, high contrast, dark</source>
            <translation>Otros colores: claro, alto contraste, oscuro</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>One view up</source>
            <translation>Una pantalla arriba</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>One view down</source>
            <translation>Una pantalla abajo</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>Listen to this page, or stop</source>
            <translation>Escuchar esta página, o parar</translation>
        </message>
        <message>
            <location filename="../../reader/ui/actions.py" />
            <source>This list</source>
            <translation>Esta lista</translation>
        </message>
        <message>
            <location filename="../../reader/ui/aloud/listen_bar.py" />
            <source>Reading aloud</source>
            <translation>Lectura en voz alta</translation>
        </message>
        <message>
            <location filename="../../reader/ui/aloud/listen_bar.py" />
            <source>Pause</source>
            <translation>Pausa</translation>
        </message>
        <message>
            <location filename="../../reader/ui/aloud/listen_bar.py" />
            <source>Repeat</source>
            <translation>Repetir</translation>
        </message>
        <message>
            <location filename="../../reader/ui/aloud/listen_bar.py" />
            <source>Part before</source>
            <translation>Parte anterior</translation>
        </message>
        <message>
            <location filename="../../reader/ui/aloud/listen_bar.py" />
            <source>Next part</source>
            <translation>Parte siguiente</translation>
        </message>
        <message>
            <location filename="../../reader/ui/aloud/listen_bar.py" />
            <source>Slower</source>
            <translation>Más lento</translation>
        </message>
        <message>
            <location filename="../../reader/ui/aloud/listen_bar.py" />
            <source>Faster</source>
            <translation>Más rápido</translation>
        </message>
        <message>
            <location filename="../../reader/ui/aloud/listen_bar.py" />
            <source>Quieter</source>
            <translation>Más bajo</translation>
        </message>
        <message>
            <location filename="../../reader/ui/aloud/listen_bar.py" />
            <source>Louder</source>
            <translation>Más alto</translation>
        </message>
        <message>
            <location filename="../../reader/ui/aloud/listen_bar.py" />
            <source>Stop</source>
            <translation>Parar</translation>
        </message>
        <message>
            <location filename="../../reader/ui/aloud/listen_bar.py" />
            <source>Others can hear this.</source>
            <translation>Otras personas pueden oír esto.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/aloud/listen_bar.py" />
            <source>Go on</source>
            <translation>Seguir</translation>
        </message>
        <message>
            <location filename="../../reader/ui/main_window.py" />
            <source>OK</source>
            <translation>OK</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/article.py" />
            <source>{minutes} min read</source>
            <translation>Lectura de {minutes} min</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/article.py" />
            <source>Sources checked {day}</source>
            <translation>Fuentes revisadas el {day}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/article.py" />
            <source>Not yet reviewed by a clinician</source>
            <translation>Aún no revisado por un profesional de salud</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/article.py" />
            <source>Reviewed by {name}, {role}, {day}</source>
            <translation>Revisado por {name}, {role}, {day}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/article.py" />
            <source>Changed since its review of {day}; not yet reviewed again</source>
            <translation>Cambió después de su revisión del {day}; aún no se ha vuelto a revisar</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/article.py" />
            <source>Contents</source>
            <translation>Contenido</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/article.py" />
            <source>On this page</source>
            <translation>En esta página</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/article.py" />
            <source>Sources checked {day}.</source>
            <translation>Fuentes revisadas el {day}.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/article.py" />
            <source>Keep looking</source>
            <translation>Siga buscando</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/article.py" />
            <source>What treats it</source>
            <translation>Qué lo trata</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/article.py" />
            <source>What it helps with</source>
            <translation>Para qué ayuda</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/article.py" />
            <source>This page is damaged and cannot be shown. Everything else in the guide still works.</source>
            <translation>Esta página está dañada y no se puede mostrar. Todo lo demás de la guía sigue funcionando.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/article.py" />
            <source>Please tell the front desk. You can keep reading here:</source>
            <translation>Por favor avise en la recepción. Puede seguir leyendo aquí:</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/base.py" />
            <source>Listen</source>
            <translation>Escuchar</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/base.py" />
            <source>Page up</source>
            <translation>Página arriba</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/base.py" />
            <source>Page down</source>
            <translation>Página abajo</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/base.py" />
            <source>Page {now} of {pages}</source>
            <translation>Página {now} de {pages}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/factory.py" />
            <source>The guide has no page at this place. It may have been renamed.</source>
            <translation>La guía no tiene ninguna página en este lugar. Quizás cambió de nombre.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/factory.py" />
            <source>This page is not here</source>
            <translation>Esta página no está aquí</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/factory.py" />
            <source>The guide cannot be shown</source>
            <translation>La guía no se puede mostrar</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/fixed.py" />
            <source>What the labels mean</source>
            <translation>Qué significan las etiquetas</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/fixed.py" />
            <source>The labels say how well a treatment is proven for a drug.</source>
            <translation>Las etiquetas dicen qué tan probado está un tratamiento para una droga.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/fixed.py" />
            <source>Text size and colors</source>
            <translation>Tamaño de letra y colores</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/fixed.py" />
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/fixed.py" />
            <source>Text size</source>
            <translation>Tamaño de letra</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/fixed.py" />
            <source>Colors</source>
            <translation>Colores</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/fixed.py" />
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/fixed.py" />
            <source>High contrast</source>
            <translation>Alto contraste</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/fixed.py" />
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/fixed.py" />
            <source>Keyboard keys</source>
            <translation>Teclas del teclado</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/fixed.py" />
            <source>You can still call the helpline on this screen.</source>
            <translation>Todavía puede llamar a la línea de ayuda que está en esta pantalla.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/fixed.py" />
            <source>All drugs A–Z</source>
            <translation>Todas las drogas A–Z</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/fixed.py" />
            <source>All treatments A–Z</source>
            <translation>Todos los tratamientos A–Z</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/home.py" />
            <source>Find by drug</source>
            <translation>Por droga</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/home.py" />
            <source>Compare them all</source>
            <translation>Comparar todos</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/home.py" />
            <source>Find by treatment</source>
            <translation>Por tratamiento</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/home.py" />
            <source>Welcome. Take your time.</source>
            <translation>Hola. Tómese su tiempo.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/home.py" />
            <source>Plain facts about treatment. Nothing you tap is saved.</source>
            <translation>Información clara sobre el tratamiento. Nada de lo que toque se guarda.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/home.py" />
            <source>Family and friends</source>
            <translation>Familia y amigos</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/home.py" />
            <source>What to say, what to do</source>
            <translation>Qué decir, qué hacer</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/home.py" />
            <source>Compare treatments</source>
            <translation>Comparar tratamientos</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/home.py" />
            <source>Which one helps with which drug</source>
            <translation>Cuál ayuda con cada droga</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/home.py" />
            <source>Is this an emergency?</source>
            <translation>¿Es una emergencia?</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/home.py" />
            <source>Signs and what to do now</source>
            <translation>Señales y qué hacer ahora</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/lists.py" />
            <source>All topics A–Z</source>
            <translation>Todos los temas A–Z</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/lists.py" />
            <source>Help for family and friends</source>
            <translation>Ayuda para familia y amigos</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/matrix.py" />
            <source>Which treatments help with which drug?</source>
            <translation>¿Qué tratamientos ayudan con cada droga?</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/matrix.py" />
            <source>Press any box to learn more. Many people do best with more than one.</source>
            <translation>Toque un cuadro para saber más. A muchas personas les va mejor con más de uno.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/matrix.py" />
            <source>Treatments {first} to {last} of {total}</source>
            <translation>Tratamientos {first} a {last} de {total}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/matrix.py" />
            <source>Earlier</source>
            <translation>Anteriores</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/matrix.py" />
            <source>More treatments</source>
            <translation>Más tratamientos</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/matrix.py" />
            <source>{treatment} for {drug}: {level}</source>
            <translation>{treatment} para {drug}: {level}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/matrix.py" />
            <source>What do these labels mean?</source>
            <translation>¿Qué significan estas etiquetas?</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/other_language.py" />
            <source>This page is not yet in {language}</source>
            <translation>Esta página aún no está en {language}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/other_language.py" />
            <source>Open the page in {language}</source>
            <translation>Abrir la página en {language}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/search.py" />
            <source>Is someone in danger now? Call 911.</source>
            <translation>¿Alguien está en peligro ahora? Llame al 911.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/search.py" />
            <source>Thinking about suicide? Call or text 988, day or night.</source>
            <translation>¿Piensa en el suicidio? Llame o envíe un mensaje de texto al 988, de día o de noche.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/search.py" />
            <source>What to do in an emergency</source>
            <translation>Qué hacer en una emergencia</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/search.py" />
            <source>Steps for overdose, seizures and more</source>
            <translation>Pasos para sobredosis, convulsiones y más</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/search.py" />
            <source>Did you mean:</source>
            <translation>Quizás quiso decir:</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/search.py" />
            <source>Showing results for {word}. Did you mean:</source>
            <translation>Se muestran resultados de {word}. Quizás quiso decir:</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/search.py" />
            <source>{word} is a brand name of:</source>
            <translation>{word} es una marca de:</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/search.py" />
            <source>{word} can mean different drugs:</source>
            <translation>{word} puede ser varias drogas:</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/search.py" />
            <source>{word} is another name for:</source>
            <translation>{word} es otro nombre de:</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/search.py" />
            <source>Nothing was found for that.</source>
            <translation>No se encontró nada.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/search.py" />
            <source>Try another word, look through the lists, or call the helpline and ask.</source>
            <translation>Pruebe otra palabra, mire las listas, o llame a la línea de ayuda y pregunte.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/search.py" />
            <source>You can type a drug, a street name, a medicine or a question.</source>
            <translation>Puede escribir una droga, un nombre de la calle, una medicina o una pregunta.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/search.py" />
            <source>1 page found</source>
            <translation>1 página encontrada</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/search.py" />
            <source>{count} pages found</source>
            <translation>{count} páginas encontradas</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/term.py" />
            <source>Read the full page</source>
            <translation>Leer la página completa</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/term.py" />
            <source>{drug} (together with {others})</source>
            <translation>{drug} (junto con {others})</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/term.py" />
            <source> and </source>
            <translation> y </translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/term.py" />
            <source>Read more</source>
            <translation>Leer más</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/term.py" />
            <source>Common questions</source>
            <translation>Preguntas comunes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/helpline_panel.py" />
            <source>Helpline</source>
            <translation>Línea de ayuda</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/helpline_panel.py" />
            <source>Talk to someone now</source>
            <translation>Hable con alguien ahora</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/helpline_panel.py" />
            <source>In English: press {key}</source>
            <translation>En español: oprima {key}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/helpline_panel.py" />
            <source>Free</source>
            <translation>Gratis</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/helpline_panel.py" />
            <source>Confidential</source>
            <translation>Confidencial</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/helpline_panel.py" />
            <source>Helpline {number}</source>
            <translation>Línea de ayuda {number}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/helpline_panel.py" />
            <source>Square code: point a phone camera at it to call {number}</source>
            <translation>Código cuadrado: apunte la cámara del teléfono para llamar al {number}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/helpline_panel.py" />
            <source>Scan to call</source>
            <translation>Escanee para llamar</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/helpline_panel.py" />
            <source>Point your phone camera at this square.</source>
            <translation>Apunte la cámara de su teléfono a este cuadro.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/search_box.py" />
            <source>Search: type a drug, a medicine or a question</source>
            <translation>Buscar: escriba una droga, una medicina o una pregunta</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/search_box.py" />
            <source>Clear</source>
            <translation>Borrar</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/search_box.py" />
            <source>Type a drug, a medicine or a question</source>
            <translation>Escriba una droga, una medicina o una pregunta</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/search_box.py" />
            <source>Drug, medicine or question</source>
            <translation>Droga, medicina o pregunta</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/search_box.py" />
            <source>Type here</source>
            <translation>Escriba aquí</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/top_bar.py" />
            <source>Contrast</source>
            <translation>Contraste</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/top_bar.py" />
            <source>All topics</source>
            <translation>Todos los temas</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/top_bar.py" />
            <source>Display</source>
            <translation>Pantalla</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/top_bar.py" />
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/top_bar.py" />
            <source>Forward</source>
            <translation>Adelante</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>Works – FDA approved</source>
            <translation>Funciona – aprobado por la FDA</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>Works – strong evidence</source>
            <translation>Funciona – bien probado</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>Promising – still being studied</source>
            <translation>Prometedor – aún en estudio</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>Not clear – studies disagree</source>
            <translation>No está claro – los estudios no coinciden</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>Does not help with this</source>
            <translation>No ayuda con esto</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>For an emergency</source>
            <translation>Para una emergencia</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>Not used</source>
            <translation>No se usa</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>Works
FDA approved</source>
            <translation>Funciona
Aprobado FDA</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>Works</source>
            <translation>Funciona</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>Promising</source>
            <translation>Prometedor</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>Not clear</source>
            <translation>No está claro</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>Does not help</source>
            <translation>No ayuda</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>Emergency</source>
            <translation>Emergencia</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>The US Food and Drug Administration (FDA) has approved this medicine for this use.</source>
            <translation>La Administración de Alimentos y Medicamentos de EE. UU. (FDA) aprobó esta medicina para este uso.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>Good studies or expert guidelines say this helps.</source>
            <translation>Buenos estudios o guías de expertos dicen que esto ayuda.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>Early studies look good. More are needed to be sure.</source>
            <translation>Los primeros estudios son buenos. Faltan más para estar seguros.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>Some studies found it helps. Others did not.</source>
            <translation>Algunos estudios hallaron que ayuda. Otros no.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>Studies found it does not help with this, or experts advise against it.</source>
            <translation>Los estudios hallaron que no ayuda con esto, o los expertos no lo aconsejan.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>It can save a life in an emergency. It is not a treatment over time.</source>
            <translation>Puede salvar una vida en una emergencia. No es un tratamiento a largo plazo.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>We list no evidence for this. It may not have been studied.</source>
            <translation>No tenemos pruebas sobre esto. Quizás no se ha estudiado.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>Not approved for this</source>
            <translation>No aprobado para esto</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>The FDA has not approved this medicine for this use. Doctors may still offer it.</source>
            <translation>La FDA no ha aprobado esta medicina para este uso. Aun así, los médicos pueden ofrecerla.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>English</source>
            <translation>inglés</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>Spanish</source>
            <translation>español</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>Overdose or danger</source>
            <translation>Sobredosis o peligro</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>Suicide &amp; Crisis Lifeline</source>
            <translation>Línea de Prevención del Suicidio y Crisis</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>Call or text</source>
            <translation>Llame o envíe un texto</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>SAMHSA National Helpline</source>
            <translation>Línea Nacional de Ayuda de SAMHSA</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>English or Español</source>
            <translation>Inglés o español</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>Front desk</source>
            <translation>Recepción</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>Ask a person here</source>
            <translation>Hable con alguien</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>This computer has no voice: install speech-dispatcher and espeak-ng, then start Waymark again.</source>
            <translation>Esta computadora no tiene voz: instale speech-dispatcher y espeak-ng, y abra Waymark otra vez.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>This computer has no voice for {language}: install one for espeak-ng, then start Waymark again.</source>
            <translation>Esta computadora no tiene voz para {language}: instale una para espeak-ng y abra Waymark otra vez.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/words.py" />
            <source>The voice does not answer: check the sound of this computer, then press Listen again.</source>
            <translation>La voz no responde: revise el sonido de esta computadora y oprima Escuchar otra vez.</translation>
        </message>
    </context>
</TS>
