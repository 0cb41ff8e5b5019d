<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_US" sourcelanguage="en_US">
    <context>
        <name>Waymark</name>
        <message>
            <location filename="../../reader/clinic/draft.py" />
            <source>must be a number</source>
            <translation>debe ser un número</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/draft.py" />
            <source>must be true or false</source>
            <translation>debe ser sí o no</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/draft.py" />
            <source>{setting}: choose at least one.</source>
            <translation>{setting}: escoja al menos uno.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/draft.py" />
            <source>{setting} {wrong}.</source>
            <translation>{setting} {wrong}.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/draft.py" />
            <source>{setting} does not dial the helpline number.</source>
            <translation>{setting} no marca el número de la línea de ayuda.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/option.py" />
            <source>must be true or false, without quotes</source>
            <translation>debe ser true o false, sin comillas</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/option.py" />
            <source>must be text in quotes</source>
            <translation>debe ser un texto entre comillas</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/option.py" />
            <source>must not be empty</source>
            <translation>no debe quedar vacío</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/option.py" />
            <source>must be a language code such as en or es</source>
            <translation>debe ser el código de un idioma, como en o es</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/option.py" />
            <source>{words} or {last}</source>
            <translation>{words} o {last}</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/option.py" />
            <source>must be a number, without quotes</source>
            <translation>debe ser un número, sin comillas</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/option.py" />
            <source>must be a whole number</source>
            <translation>debe ser un número entero</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/option.py" />
            <source>must be at least {least}</source>
            <translation>debe ser {least} o más</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/option.py" />
            <source>must be at most {most}</source>
            <translation>debe ser {most} o menos</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/option.py" />
            <source>must be {choices}, without quotes</source>
            <translation>debe ser {choices}, sin comillas</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/option.py" />
            <source>must be {choices}</source>
            <translation>debe ser {choices}</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/option.py" />
            <source>must be a list of language codes such as ["en", "es"]</source>
            <translation>debe ser una lista de códigos de idiomas, como ["en", "es"]</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/option.py" />
            <source>must hold language codes such as "en" and "es"</source>
            <translation>debe tener códigos de idiomas, como "en" y "es"</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/option.py" />
            <source>names a language twice</source>
            <translation>nombra un idioma dos veces</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/option.py" />
            <source>is not a whole phone number; an inside line is written as ext. {line}</source>
            <translation>no es un número de teléfono completo; una línea interna se escribe como ext. {line}</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/option.py" />
            <source>has the letter "{letter}" among its digits; type {digit} if that is meant</source>
            <translation>tiene la letra "{letter}" entre sus cifras; escriba {digit} si eso es lo que quiso decir</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/option.py" />
            <source>has "{letters}" among its digits; only whole words may end it, as in 1-800-QUIT-NOW</source>
            <translation>tiene "{letters}" entre sus cifras; solo al final puede haber palabras enteras, como en 1-800-QUIT-NOW</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/option.py" />
            <source>is not a whole phone number; write it with its area code, such as 1-800-662-4357</source>
            <translation>no es un número de teléfono completo; escríbalo con su código de área, como 1-800-662-4357</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/option.py" />
            <source>must be a number that can be called from outside</source>
            <translation>debe ser un número al que se pueda llamar desde afuera</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/option.py" />
            <source>is too long; {most} characters is the most</source>
            <translation>es demasiado largo; lo máximo son {most} letras o signos</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/option.py" />
            <source>must be one line of plain text</source>
            <translation>debe ser una sola línea de texto simple</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/pin.py" />
            <source>A PIN is made of digits only.</source>
            <translation>Un PIN se compone solo de cifras.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/pin.py" />
            <source>A PIN has {least} to {most} digits.</source>
            <translation>Un PIN tiene de {least} a {most} cifras.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/pin.py" />
            <source>That PIN is easy to guess: it is a row, a repeat or a year.</source>
            <translation>Ese PIN es fácil de adivinar: es una serie, una repetición o un año.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/pin.py" />
            <source>Choose another one.</source>
            <translation>Elija otro.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/pin.py" />
            <source>The PIN file {file} cannot be used. As the user of this program type "waymark pin set".</source>
            <translation>No se puede usar el archivo del PIN {file}. Como usuario de este programa escriba "waymark pin set".</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/pin.py" />
            <source>the disk is full</source>
            <translation>el disco está lleno</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/pin.py" />
            <source>the system refused it</source>
            <translation>el sistema no lo permitió</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/pin.py" />
            <source>The PIN file {file} cannot be written: {reason}.</source>
            <translation>No se puede escribir el archivo del PIN {file}: {reason}.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/pin.py" />
            <source>Check who may write in its folder.</source>
            <translation>Revise quién puede escribir en su carpeta.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/problems.py" />
            <source>{place}:</source>
            <translation>{place}:</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/problems.py" />
            <source>Did you mean "{word}"?</source>
            <translation>¿Quiso decir "{word}"?</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/reading.py" />
            <source>There are {count} more problems in this file.</source>
            <translation>Hay {count} problemas más en este archivo.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/reading.py" />
            <source>"{name}" must be a section.</source>
            <translation>"{name}" debe ser una sección.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/reading.py" />
            <source>Write [{name}] on a line of its own.</source>
            <translation>Escriba [{name}] en una línea aparte.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/reading.py" />
            <source>helpline.word "{word}" does not dial {number}, so it is not shown.</source>
            <translation>helpline.word "{word}" no marca {number}, así que no se muestra.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/reading.py" />
            <source>Write letters that give the number on a phone's keys.</source>
            <translation>Escriba letras que den el número en las teclas de un teléfono.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/reading.py" />
            <source>mode belongs at the top of the file, before the first [section].</source>
            <translation>mode va al principio del archivo, antes de la primera [section].</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/reading.py" />
            <source>There is no setting "{name}".</source>
            <translation>No hay ningún ajuste "{name}".</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/reading.py" />
            <source>Take this line out.</source>
            <translation>Quite esta línea.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/reading.py" />
            <source>There is no setting "{name}": 988 and 911 cannot be changed or turned off.</source>
            <translation>No hay ningún ajuste "{name}": el 988 y el 911 no se pueden cambiar ni quitar.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/reading.py" />
            <source>Take this out.</source>
            <translation>Quítelo.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/reading.py" />
            <source>Take this section out.</source>
            <translation>Quite esta sección.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/reading.py" />
            <source>There is no section "{name}".</source>
            <translation>No hay ninguna sección "{name}".</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/reading.py" />
            <source>has a backslash, which means something else between double quotes; write {example}</source>
            <translation>tiene una barra invertida, que entre comillas dobles significa otra cosa; escriba {example}</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/reading.py" />
            <source>The built-in helpline, {number}, is shown instead.</source>
            <translation>En su lugar se muestra la línea de ayuda de fábrica, {number}.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/reading.py" />
            <source>Nothing is shown for it until it is mended.</source>
            <translation>No se muestra nada hasta que se corrija.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/reading.py" />
            <source>Until it is mended, {value} is used.</source>
            <translation>Hasta que se corrija, se usa {value}.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/reading.py" />
            <source>The section [{name}] comes twice. Put all its lines under one.</source>
            <translation>La sección [{name}] aparece dos veces. Ponga todas sus líneas bajo una sola.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/reading.py" />
            <source>"{name}" comes twice. Take one of the two out.</source>
            <translation>«{name}» aparece dos veces. Quite uno de los dos.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/reading.py" />
            <source>Use straight quotes, as in name = "Riverside Clinic".</source>
            <translation>Use comillas rectas, como en name = "Riverside Clinic".</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/reading.py" />
            <source>A backslash cannot stand between double quotes. Write {example}.</source>
            <translation>Entre comillas dobles no puede haber una barra invertida. Escriba {example}.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/reading.py" />
            <source>TOML says "{reason}".</source>
            <translation>TOML dice «{reason}».</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/reading.py" />
            <source>Mend that line: a setting looks like name = "Riverside Clinic", a section like [clinic].</source>
            <translation>Corrija esa línea: un ajuste se ve así: name = "Riverside Clinic", y una sección así: [clinic].</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/reading.py" />
            <source>The settings file could not be used, because it is not written as TOML.</source>
            <translation>No se pudo usar el archivo de configuración, porque no está escrito como TOML.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/reading.py" />
            <source>The settings file could not be used, because line {line} is not written as TOML.</source>
            <translation>No se pudo usar el archivo de configuración, porque la línea {line} no está escrita como TOML.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/reading.py" />
            <source>Until then the built-in settings are used.</source>
            <translation>Mientras tanto se usa la configuración de fábrica.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/store.py" />
            <source>Open it in Notepad or another text editor and save it as UTF-8.</source>
            <translation>Ábralo en el Bloc de notas u otro editor de texto y guárdelo como UTF-8.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/store.py" />
            <source>The settings were not saved in {file}, because {reason}.</source>
            <translation>La configuración no se guardó en {file} porque {reason}.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/store.py" />
            <source>Check who may read and write it and its folder.</source>
            <translation>Revise quién puede leer y escribir el archivo y su carpeta.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/store.py" />
            <source>{file} cannot be the settings file, because {reason}.</source>
            <translation>{file} no puede ser el archivo de configuración porque {reason}.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/store.py" />
            <source>There is no settings file here.</source>
            <translation>Aquí no hay ningún archivo de configuración.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/store.py" />
            <source>Check the path; the built-in settings are used.</source>
            <translation>Revise la ruta; se usa la configuración de fábrica.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/store.py" />
            <source>The settings file could not be used, because {reason}.</source>
            <translation>No se pudo usar el archivo de configuración, porque {reason}.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/store.py" />
            <source>Mend the link or put a file in its place.</source>
            <translation>Corrija el enlace o ponga un archivo en su lugar.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/store.py" />
            <source>it is a link to a file that is not there</source>
            <translation>es un enlace a un archivo que no está</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/store.py" />
            <source>its path has a sign that no path can have</source>
            <translation>su ruta tiene un signo que ninguna ruta puede tener</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/store.py" />
            <source>Check the path.</source>
            <translation>Revise la ruta.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/store.py" />
            <source>it is a folder</source>
            <translation>es una carpeta</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/store.py" />
            <source>Give the path of a file.</source>
            <translation>Dé la ruta de un archivo.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/store.py" />
            <source>it is not an ordinary file</source>
            <translation>no es un archivo común</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/store.py" />
            <source>Give the path of a text file.</source>
            <translation>Dé la ruta de un archivo de texto.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/store.py" />
            <source>it is larger than 1 MB</source>
            <translation>pesa más de 1 MB</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/store.py" />
            <source>Check that it is the right file.</source>
            <translation>Revise que sea el archivo correcto.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/store.py" />
            <source>it is saved as UTF-16</source>
            <translation>está guardado como UTF-16</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/store.py" />
            <source>it has zero bytes in it and is not plain text</source>
            <translation>tiene bytes cero y no es texto simple</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/store.py" />
            <source>line {line} is not in UTF-8</source>
            <translation>la línea {line} no está en UTF-8</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/store.py" />
            <source>The settings were not saved, because {file} has a mistake in it.</source>
            <translation>La configuración no se guardó porque {file} tiene un error.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/store.py" />
            <source>Mend the file or move it away, then save again.</source>
            <translation>Corrija el archivo o muévalo a otro lugar y guarde de nuevo.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/store.py" />
            <source>The settings were not saved in {file}.</source>
            <translation>La configuración no se guardó en {file}.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/store.py" />
            <source>Change that setting and save.</source>
            <translation>Cambie ese valor y guarde.</translation>
        </message>
        <message>
            <location filename="../../reader/files.py" />
            <source>permission for it is missing</source>
            <translation>falta el permiso para abrirlo</translation>
        </message>
        <message>
            <location filename="../../reader/files.py" />
            <source>the disk cannot be written to</source>
            <translation>no se puede escribir en el disco</translation>
        </message>
        <message>
            <location filename="../../reader/files.py" />
            <source>its link leads round in a circle</source>
            <translation>su enlace da vueltas en círculo</translation>
        </message>
        <message>
            <location filename="../../reader/files.py" />
            <source>its name is too long</source>
            <translation>su nombre es demasiado largo</translation>
        </message>
        <message>
            <location filename="../../reader/files.py" />
            <source>a part of its path is not a folder</source>
            <translation>una parte de su ruta no es una carpeta</translation>
        </message>
        <message>
            <location filename="../../reader/files.py" />
            <source>another program is changing it</source>
            <translation>otro programa lo está cambiando</translation>
        </message>
        <message>
            <location filename="../../reader/files.py" />
            <source>its folder is not there</source>
            <translation>su carpeta no existe</translation>
        </message>
        <message>
            <location filename="../../reader/files.py" />
            <source>a file of that name is in its place</source>
            <translation>en su lugar hay un archivo con ese nombre</translation>
        </message>
        <message>
            <location filename="../../reader/files.py" />
            <source>Choose the name of a file.</source>
            <translation>Elija el nombre de un archivo.</translation>
        </message>
        <message>
            <location filename="../../reader/files.py" />
            <source>Make room on the disk.</source>
            <translation>Libere espacio en el disco.</translation>
        </message>
        <message>
            <location filename="../../reader/files.py" />
            <source>Choose a shorter name.</source>
            <translation>Elija un nombre más corto.</translation>
        </message>
        <message>
            <location filename="../../reader/files.py" />
            <source>Choose another folder.</source>
            <translation>Elija otra carpeta.</translation>
        </message>
        <message>
            <location filename="../../reader/files.py" />
            <source>Make the folder first, or choose another.</source>
            <translation>Cree primero la carpeta o elija otra.</translation>
        </message>
        <message>
            <location filename="../../reader/files.py" />
            <source>the system says: {words}</source>
            <translation>el sistema dice: {words}</translation>
        </message>
        <message>
            <location filename="../../reader/files.py" />
            <source>Check who may write there.</source>
            <translation>Compruebe quién puede escribir ahí.</translation>
        </message>
        <message>
            <location filename="../../reader/guide/compile.py" />
            <source>The library file {file} cannot be written, because {reason}.</source>
            <translation>El archivo de la guía {file} no se puede guardar porque {reason}.</translation>
        </message>
        <message>
            <location filename="../../reader/guide/loader.py" />
            <source>The guide lacks a part: {part}.</source>
            <translation>A la guía le falta una parte: {part}.</translation>
        </message>
        <message>
            <location filename="../../reader/guide/loader.py" />
            <source>Type "waymark check" to see what is wrong.</source>
            <translation>Escriba "waymark check" para ver qué está mal.</translation>
        </message>
        <message>
            <location filename="../../reader/guide/report.py" />
            <source>The report {file} cannot be written, because {reason}.</source>
            <translation>El informe {file} no se puede guardar porque {reason}.</translation>
        </message>
        <message>
            <location filename="../../reader/handouts/files.py" />
            <source>The file {file} was not written, because {reason}.</source>
            <translation>El archivo {file} no se guardó porque {reason}.</translation>
        </message>
        <message>
            <location filename="../../reader/handouts/files.py" />
            <source>The folder {folder} cannot be used, because {reason}.</source>
            <translation>La carpeta {folder} no se puede usar porque {reason}.</translation>
        </message>
        <message>
            <location filename="../../reader/handouts/files.py" />
            <source>Check its name and who may write to it.</source>
            <translation>Compruebe su nombre y quién puede escribir en ella.</translation>
        </message>
        <message>
            <location filename="../../reader/handouts/letterhead.py" />
            <source>there is no such file</source>
            <translation>el archivo no existe</translation>
        </message>
        <message>
            <location filename="../../reader/handouts/letterhead.py" />
            <source>it is larger than 5 MB; save it smaller</source>
            <translation>ocupa más de 5 MB; guárdelo más pequeño</translation>
        </message>
        <message>
            <location filename="../../reader/handouts/letterhead.py" />
            <source>it is no PNG, JPEG or SVG picture</source>
            <translation>no es una imagen PNG, JPEG ni SVG</translation>
        </message>
        <message>
            <location filename="../../reader/handouts/letterhead.py" />
            <source>The clinic's logo {file} is left out, because {reason}.</source>
            <translation>El logotipo de la clínica {file} se omite porque {reason}.</translation>
        </message>
        <message>
            <location filename="../../reader/handouts/letterhead.py" />
            <source>Check clinic.logo.</source>
            <translation>Revise clinic.logo.</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>Settings file {file}</source>
            <translation>Archivo de configuración {file}</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>There is none yet; the built-in settings are used.</source>
            <translation>Todavía no hay ninguno; se usa la configuración incluida.</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>Every line of it is understood.</source>
            <translation>Se entiende cada línea.</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>Kiosk rules</source>
            <translation>Reglas del quiosco</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>A visit would end by the clock before it is idle. Make kiosk.visit_minutes longer.</source>
            <translation>Una visita terminaría por el reloj antes de quedar inactiva. Aumente kiosk.visit_minutes.</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>{setting}: {value}.</source>
            <translation>{setting}: {value}.</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>The public's screen is locked.</source>
            <translation>La pantalla del público está bloqueada.</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>Helpline {number}</source>
            <translation>Línea de ayuda {number}</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>It has no name. Write who answers.</source>
            <translation>No tiene nombre. Escriba quién contesta.</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>{name}. 988 and 911 are always shown.</source>
            <translation>{name}. El 988 y el 911 se muestran siempre.</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>Staff PIN</source>
            <translation>PIN del personal</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>No PIN is set.</source>
            <translation>No hay ningún PIN.</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>A PIN is set.</source>
            <translation>Hay un PIN.</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>The guide could not be opened. Install it again.</source>
            <translation>No se pudo abrir la guía. Instálela de nuevo.</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>The guide</source>
            <translation>La guía</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>The guide {file}</source>
            <translation>La guía {file}</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>{file} is damaged. Install the guide again.</source>
            <translation>{file} está dañado. Instale la guía de nuevo.</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>Whole: {pages} pages in {languages}.</source>
            <translation>Completa: {pages} páginas (idiomas: {languages}).</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>Words of danger in the search</source>
            <translation>Palabras de peligro en la búsqueda</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>The learned weights are used.</source>
            <translation>Se usan los pesos aprendidos.</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>The learned weights are missing or damaged; only a short list of phrases is known.</source>
            <translation>Los pesos aprendidos faltan o están dañados; solo se conoce una lista corta de frases.</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>Install the guide again.</source>
            <translation>Instale la guía de nuevo.</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>Clock: {date}</source>
            <translation>Reloj: {date}</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>That is before this guide was made ({date}). Set the computer's clock.</source>
            <translation>Es anterior a la fecha de esta guía ({date}). Ponga en hora el reloj de la computadora.</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>That is many years after this guide was made.</source>
            <translation>Es muchos años después de que se hizo esta guía.</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>Reading font</source>
            <translation>Letra de lectura</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>It is missing; text may not fit. Install the guide again.</source>
            <translation>Falta; puede que el texto no quepa. Instale la guía de nuevo.</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>Saving settings</source>
            <translation>Guardar la configuración</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>Room on the disk</source>
            <translation>Espacio en el disco</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>It cannot be told: {reason}.</source>
            <translation>No se puede saber: {reason}.</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>Room on the disk: {megabytes} MB</source>
            <translation>Espacio en el disco: {megabytes} MB</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>The disk is nearly full. Make room on it.</source>
            <translation>El disco está casi lleno. Libere espacio.</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>yes</source>
            <translation>sí</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>Nothing can be saved in {folder}: {reason}. Check who may write there.</source>
            <translation>No se puede guardar nada en {folder}: {reason}. Revise quién puede escribir allí.</translation>
        </message>
        <message>
            <location filename="../../reader/health/checkup.py" />
            <source>What is saved in {folder} is not what is read again. Check the disk.</source>
            <translation>Lo que se guarda en {folder} no es lo que se lee después. Revise el disco.</translation>
        </message>
        <message>
            <location filename="../../reader/health/machine.py" />
            <source>The window's parts</source>
            <translation>Las partes de la ventana</translation>
        </message>
        <message>
            <location filename="../../reader/health/machine.py" />
            <source>The screen</source>
            <translation>La pantalla</translation>
        </message>
        <message>
            <location filename="../../reader/health/machine.py" />
            <source>There is none here.</source>
            <translation>Aquí no hay ninguna.</translation>
        </message>
        <message>
            <location filename="../../reader/health/machine.py" />
            <source>Screen: {width} × {height} pixels</source>
            <translation>Pantalla: {width} × {height} píxeles</translation>
        </message>
        <message>
            <location filename="../../reader/health/machine.py" />
            <source>The guide needs {least} pixels.</source>
            <translation>La guía necesita {least} píxeles.</translation>
        </message>
        <message>
            <location filename="../../reader/health/machine.py" />
            <source>The screen says that it is {width} mm.</source>
            <translation>La pantalla dice que mide {width} mm.</translation>
        </message>
        <message>
            <location filename="../../reader/health/machine.py" />
            <source>Measure how wide the picture is and write it as screen.width_mm.</source>
            <translation>Mida el ancho de la imagen y escríbalo en screen.width_mm.</translation>
        </message>
        <message>
            <location filename="../../reader/health/machine.py" />
            <source>screen.width_mm is {width}, which cannot be right. Measure it again.</source>
            <translation>screen.width_mm es {width}, y eso no puede ser correcto. Mida de nuevo.</translation>
        </message>
        <message>
            <location filename="../../reader/health/machine.py" />
            <source>It cannot be told how tall letters are at a text size of {percent} %.</source>
            <translation>No se puede saber qué altura tienen las letras con un tamaño de texto de {percent} %.</translation>
        </message>
        <message>
            <location filename="../../reader/health/machine.py" />
            <source>Capitals of plain text are {height} mm tall; {least} mm is the least.</source>
            <translation>Las mayúsculas del texto normal miden {height} mm; el mínimo es {least} mm.</translation>
        </message>
        <message>
            <location filename="../../reader/health/machine.py" />
            <source>Set screen.text_size to {percent}.</source>
            <translation>Ponga screen.text_size en {percent}.</translation>
        </message>
        <message>
            <location filename="../../reader/health/machine.py" />
            <source>Set the screen to fewer pixels, or use a larger one.</source>
            <translation>Configure la pantalla con menos píxeles o use una más grande.</translation>
        </message>
        <message>
            <location filename="../../reader/health/machine.py" />
            <source>Reading aloud</source>
            <translation>Lectura en voz alta</translation>
        </message>
        <message>
            <location filename="../../reader/health/machine.py" />
            <source>It is turned off in the settings.</source>
            <translation>Está apagado en la configuración.</translation>
        </message>
        <message>
            <location filename="../../reader/health/machine.py" />
            <source>There is no voice. On Debian: {command}</source>
            <translation>No hay ninguna voz. En Debian: {command}</translation>
        </message>
        <message>
            <location filename="../../reader/health/machine.py" />
            <source>The system's speech service is not installed. On Debian: {command}</source>
            <translation>El servicio de voz del sistema no está instalado. En Debian: {command}</translation>
        </message>
        <message>
            <location filename="../../reader/health/machine.py" />
            <source>Engine: {engine}.</source>
            <translation>Motor de voz: {engine}.</translation>
        </message>
        <message>
            <location filename="../../reader/health/machine.py" />
            <source>The clinic's logo</source>
            <translation>El logotipo de la clínica</translation>
        </message>
        <message>
            <location filename="../../reader/health/machine.py" />
            <source>It can be printed.</source>
            <translation>Se puede imprimir.</translation>
        </message>
        <message>
            <location filename="../../reader/health/machine.py" />
            <source>The print system does not answer. Look at the printers in the system's settings.</source>
            <translation>El sistema de impresión no responde. Mire las impresoras en la configuración del sistema.</translation>
        </message>
        <message>
            <location filename="../../reader/health/machine.py" />
            <source>Printers</source>
            <translation>Impresoras</translation>
        </message>
        <message>
            <location filename="../../reader/health/machine.py" />
            <source>Printers: {count}</source>
            <translation>Impresoras: {count}</translation>
        </message>
        <message>
            <location filename="../../reader/health/machine.py" />
            <source>There is none. Pages can only be saved as files.</source>
            <translation>No hay ninguna. Las páginas solo se pueden guardar como archivos.</translation>
        </message>
        <message>
            <location filename="../../reader/health/machine.py" />
            <source>None is the usual one. Choose one in the system.</source>
            <translation>Ninguna es la predeterminada. Elija una en el sistema.</translation>
        </message>
        <message>
            <location filename="../../reader/health/machine.py" />
            <source>That of the settings is not among them. Check printing.printer.</source>
            <translation>La de la configuración no está entre ellas. Revise printing.printer.</translation>
        </message>
        <message>
            <location filename="../../reader/health/machine.py" />
            <source>The one that is used:</source>
            <translation>La que se usa:</translation>
        </message>
        <message>
            <location filename="../../reader/health/machine.py" />
            <source>The one that is used does not say what paper it has.</source>
            <translation>La que se usa no dice qué papel tiene.</translation>
        </message>
        <message>
            <location filename="../../reader/health/machine.py" />
            <source>The one that is used says that it has no {paper} paper. Check printing.paper.</source>
            <translation>La que se usa dice que no tiene papel {paper}. Revise printing.paper.</translation>
        </message>
        <message>
            <location filename="../../reader/health/machine.py" />
            <source>The one that is used is ready and has {paper} paper.</source>
            <translation>La que se usa está lista y tiene papel {paper}.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>Look at it in the system's printer settings.</source>
            <translation>Revísela en la configuración de impresoras del sistema.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>Look at the printer, then print again.</source>
            <translation>Revise la impresora y vuelva a imprimir.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>There is no printer.</source>
            <translation>No hay impresora.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>Connect one, or save the pages as a PDF.</source>
            <translation>Conecte una o guarde las páginas como PDF.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>None of the printers is the usual one.</source>
            <translation>Ninguna de las impresoras es la habitual.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>Write one into the settings as printing.printer, or name it: {others}.</source>
            <translation>Escriba una en la configuración como printing.printer o nómbrela: {others}.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>There is no printer "{name}".</source>
            <translation>No hay ninguna impresora «{name}».</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>Choose one of: {others}.</source>
            <translation>Elija una de estas: {others}.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>The printer is no longer there.</source>
            <translation>La impresora ya no está.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>Choose another printer.</source>
            <translation>Elija otra impresora.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>No printer can be reached.</source>
            <translation>No se puede acceder a ninguna impresora.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>Start the computer's print system, or save the pages as a PDF.</source>
            <translation>Inicie el sistema de impresión de la computadora o guarde las páginas como PDF.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>It cannot be told whether the printer is ready.</source>
            <translation>No se puede saber si la impresora está lista.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>The printer has no paper.</source>
            <translation>La impresora no tiene papel.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>Put paper in, then print again.</source>
            <translation>Ponga papel y vuelva a imprimir.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>The printer has no {paper} paper.</source>
            <translation>La impresora no tiene papel {paper}.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>Choose the other paper, or another printer.</source>
            <translation>Elija el otro papel u otra impresora.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>The printer prints on one side only.</source>
            <translation>La impresora imprime por un solo lado.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>Print without both sides, or choose another printer.</source>
            <translation>Imprima sin usar ambos lados o elija otra impresora.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>Paper is stuck in the printer.</source>
            <translation>Hay papel atascado en la impresora.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>Take it out, then print again.</source>
            <translation>Sáquelo y vuelva a imprimir.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>The printer has no ink or toner.</source>
            <translation>La impresora no tiene tinta ni tóner.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>Change it, then print again.</source>
            <translation>Cámbielo y vuelva a imprimir.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>The printer is open.</source>
            <translation>La impresora está abierta.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>Close its door or cover, then print again.</source>
            <translation>Cierre su puerta o tapa y vuelva a imprimir.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>The tray that pages come out into is full.</source>
            <translation>La bandeja de salida está llena.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>Take the pages out, then print again.</source>
            <translation>Saque las páginas y vuelva a imprimir.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>A tray of the printer is missing.</source>
            <translation>Falta una bandeja de la impresora.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>Put it in, then print again.</source>
            <translation>Póngala y vuelva a imprimir.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>A part of the printer's driver is missing.</source>
            <translation>Falta una parte del controlador de la impresora.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>Install the printer again in the system's printer settings.</source>
            <translation>Instale de nuevo la impresora en la configuración de impresoras del sistema.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>The printer reports a fault.</source>
            <translation>La impresora avisa de una falla.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>It says "{reason}". Look at the printer, then print again.</source>
            <translation>Dice «{reason}». Revise la impresora y vuelva a imprimir.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>The printer is paused.</source>
            <translation>La impresora está en pausa.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>Resume it in the system's printer settings.</source>
            <translation>Reanúdela en la configuración de impresoras del sistema.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>The printer does not answer.</source>
            <translation>La impresora no responde.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>Check that it is on and connected, then print again.</source>
            <translation>Compruebe que esté encendida y conectada, y vuelva a imprimir.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>The printer takes no jobs now.</source>
            <translation>La impresora no acepta trabajos ahora.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>Allow jobs in the system's printer settings.</source>
            <translation>Permita los trabajos en la configuración de impresoras del sistema.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>The printer holds every job back.</source>
            <translation>La impresora retiene todos los trabajos.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>Release jobs in the system's printer settings.</source>
            <translation>Libere los trabajos en la configuración de impresoras del sistema.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>The printer asks for a name and a password.</source>
            <translation>La impresora pide un nombre y una contraseña.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>Let this account print without them in the system's printer settings.</source>
            <translation>Permita que esta cuenta imprima sin ellos en la configuración de impresoras del sistema.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>This account may not print on the printer.</source>
            <translation>Esta cuenta no tiene permiso para imprimir en la impresora.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>Allow it in the system's printer settings.</source>
            <translation>Dele permiso en la configuración de impresoras del sistema.</translation>
        </message>
        <message>
            <location filename="../../reader/health/printer.py" />
            <source>The pages could not be sent to the printer.</source>
            <translation>No se pudieron enviar las páginas a la impresora.</translation>
        </message>
        <message>
            <location filename="../../reader/health/soundness.py" />
            <source>Every page of the guide</source>
            <translation>Todas las páginas de la guía</translation>
        </message>
        <message>
            <location filename="../../reader/health/soundness.py" />
            <source>All have text, and all links and pictures are there.</source>
            <translation>Todas tienen texto, y están todos los enlaces y dibujos.</translation>
        </message>
        <message>
            <location filename="../../reader/health/soundness.py" />
            <source>And {count} more.</source>
            <translation>Y {count} más.</translation>
        </message>
        <message>
            <location filename="../../reader/health/soundness.py" />
            <source>Saved packets: {count}</source>
            <translation>Paquetes guardados: {count}</translation>
        </message>
        <message>
            <location filename="../../reader/health/soundness.py" />
            <source>{count} cannot be used.</source>
            <translation>No se pueden usar: {count}.</translation>
        </message>
        <message>
            <location filename="../../reader/health/soundness.py" />
            <source>{count} name pages that the guide no longer has.</source>
            <translation>Nombran páginas que la guía ya no tiene: {count}.</translation>
        </message>
        <message>
            <location filename="../../reader/health/soundness.py" />
            <source>My handouts says which, and why.</source>
            <translation>«Mis folletos» dice cuáles y por qué.</translation>
        </message>
        <message>
            <location filename="../../reader/health/soundness.py" />
            <source>The emergency page is not there in "{language}".</source>
            <translation>Falta la página de emergencia en "{language}".</translation>
        </message>
        <message>
            <location filename="../../reader/health/soundness.py" />
            <source>{page} is damaged: {reason}</source>
            <translation>{page} está dañada: {reason}</translation>
        </message>
        <message>
            <location filename="../../reader/health/soundness.py" />
            <source>{page} has no text.</source>
            <translation>{page} no tiene texto.</translation>
        </message>
        <message>
            <location filename="../../reader/health/soundness.py" />
            <source>{page} leads to "{address}", which is not there.</source>
            <translation>{page} lleva a "{address}", que no existe.</translation>
        </message>
        <message>
            <location filename="../../reader/health/soundness.py" />
            <source>{page} leads to "{address}", and that part is not there.</source>
            <translation>{page} lleva a "{address}", y esa parte no existe.</translation>
        </message>
        <message>
            <location filename="../../reader/health/soundness.py" />
            <source>{page} shows the picture "{picture}", which is not there.</source>
            <translation>{page} muestra el dibujo "{picture}", que no existe.</translation>
        </message>
        <message>
            <location filename="../../reader/health/versions.py" />
            <source>none</source>
            <translation>ninguna</translation>
        </message>
        <message>
            <location filename="../../reader/health/versions.py" />
            <source>unknown</source>
            <translation>no se sabe</translation>
        </message>
        <message>
            <location filename="../../reader/health/versions.py" />
            <source>Guide</source>
            <translation>Guía</translation>
        </message>
        <message>
            <location filename="../../reader/health/versions.py" />
            <source>Layout of the guide</source>
            <translation>Formato de la guía</translation>
        </message>
        <message>
            <location filename="../../reader/health/versions.py" />
            <source>System</source>
            <translation>Sistema</translation>
        </message>
        <message>
            <location filename="../../reader/health/versions.py" />
            <source>{name}: {version}.</source>
            <translation>{name}: {version}.</translation>
        </message>
        <message>
            <location filename="../../reader/health/versions.py" />
            <source>{name}, {digest}, sources checked up to {date}</source>
            <translation>{name}, {digest}, fuentes revisadas hasta {date}</translation>
        </message>
        <message>
            <location filename="../../reader/library/opening.py" />
            <source>The guide's library file {file} is damaged.</source>
            <translation>El archivo de la guía {file} está dañado.</translation>
        </message>
        <message>
            <location filename="../../reader/library/opening.py" />
            <source>The guide's library file {file} belongs to another version.</source>
            <translation>El archivo de la guía {file} es de otra versión.</translation>
        </message>
        <message>
            <location filename="../../reader/library/opening.py" />
            <source>Install the library file that came with this version of the program.</source>
            <translation>Instale el archivo que vino con esta versión del programa.</translation>
        </message>
        <message>
            <location filename="../../reader/library/opening.py" />
            <source>The guide's library file {file} cannot be opened.</source>
            <translation>El archivo de la biblioteca de la guía {file} no se puede abrir.</translation>
        </message>
        <message>
            <location filename="../../reader/library/preparing.py" />
            <source>Preparing the guide ended too early.</source>
            <translation>La preparación de la guía terminó antes de tiempo.</translation>
        </message>
        <message>
            <location filename="../../reader/library/preparing.py" />
            <source>Try again. If that does not help, restart this computer.</source>
            <translation>Inténtelo de nuevo. Si no funciona, reinicie esta computadora.</translation>
        </message>
        <message>
            <location filename="../../reader/library/preparing.py" />
            <source>The guide's library file cannot be written, neither to the cache nor to the temporary folder.</source>
            <translation>El archivo de la guía no se puede guardar, ni en la caché ni en la carpeta temporal.</translation>
        </message>
        <message>
            <location filename="../../reader/library/preparing.py" />
            <source>Check the folders' permissions and the free space.</source>
            <translation>Revise los permisos de las carpetas y el espacio libre.</translation>
        </message>
        <message>
            <location filename="../../reader/library/taxonomy.py" />
            <source>The guide's list {file} cannot be read.</source>
            <translation>No se puede leer la lista de la guía, {file}.</translation>
        </message>
        <message>
            <location filename="../../reader/library/taxonomy.py" />
            <source>Check that it is there.</source>
            <translation>Revise que esté en su lugar.</translation>
        </message>
        <message>
            <location filename="../../reader/library/taxonomy.py" />
            <source>{file} is not valid TOML: {reason}.</source>
            <translation>{file} no es TOML válido: {reason}.</translation>
        </message>
        <message>
            <location filename="../../reader/library/taxonomy.py" />
            <source>Save it again as UTF-8.</source>
            <translation>Guárdelo de nuevo como UTF-8.</translation>
        </message>
        <message>
            <location filename="../../reader/library/taxonomy.py" />
            <source>Fix that line.</source>
            <translation>Corrija esa línea.</translation>
        </message>
        <message>
            <location filename="../../reader/library/taxonomy.py" />
            <source>{file} is nested too deeply.</source>
            <translation>{file} tiene demasiados niveles, uno dentro de otro.</translation>
        </message>
        <message>
            <location filename="../../reader/library/taxonomy.py" />
            <source>Write it more simply.</source>
            <translation>Escríbalo de forma más sencilla.</translation>
        </message>
        <message>
            <location filename="../../reader/library/taxonomy.py" />
            <source>{file} lacks or misuses the entry {entry}.</source>
            <translation>En {file} falta la entrada {entry} o está mal escrita.</translation>
        </message>
        <message>
            <location filename="../../reader/library/taxonomy.py" />
            <source>See CONTRIBUTING.</source>
            <translation>Consulte CONTRIBUTING.</translation>
        </message>
        <message>
            <location filename="../../reader/printing/logo.py" />
            <source>it cannot be drawn; save it again in a picture program</source>
            <translation>no se puede dibujar; guárdelo de nuevo en un programa de imágenes</translation>
        </message>
        <message>
            <location filename="../../reader/printing/logo.py" />
            <source>line {line} of it is not written as SVG; save it again</source>
            <translation>su línea {line} no está escrita como SVG; guárdelo de nuevo</translation>
        </message>
        <message>
            <location filename="../../reader/printing/logo.py" />
            <source>it is not written as SVG; save it again</source>
            <translation>no está escrito como SVG; guárdelo de nuevo</translation>
        </message>
        <message>
            <location filename="../../reader/printing/logo.py" />
            <source>the end of its file is missing; copy it again</source>
            <translation>le falta el final al archivo; cópielo de nuevo</translation>
        </message>
        <message>
            <location filename="../../reader/printing/logo.py" />
            <source>it has {width} × {height} pixels; save it with 2,000 at most on each side</source>
            <translation>tiene {width} × {height} píxeles; guárdelo con 2,000 como máximo por lado</translation>
        </message>
        <message>
            <location filename="../../reader/printing/paper.py" />
            <source>The clinic's texts are too long for this paper and end in an ellipsis. Make them shorter.</source>
            <translation>Los textos de la clínica son demasiado largos para este papel y terminan en puntos suspensivos. Acórtelos.</translation>
        </message>
        <message>
            <location filename="../../reader/printing/printers.py" />
            <source>The print system says "{words}".</source>
            <translation>El sistema de impresión dice «{words}».</translation>
        </message>
        <message>
            <location filename="../../reader/printing/signs.py" />
            <source>No font here has these signs, so they print as boxes: {signs} ({scripts}). Write them in other letters, or install a font that has them.</source>
            <translation>Ninguna fuente de esta computadora tiene estos signos y se imprimen como recuadros: {signs} ({scripts}). Escríbalos con otras letras o instale una fuente que los tenga.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/access/actions.py" />
            <source>Back to the page before</source>
            <translation>Volver a la página anterior</translation>
        </message>
        <message>
            <location filename="../../reader/ui/access/actions.py" />
            <source>Forward again</source>
            <translation>Otra vez adelante</translation>
        </message>
        <message>
            <location filename="../../reader/ui/access/actions.py" />
            <source>Home</source>
            <translation>Inicio</translation>
        </message>
        <message>
            <location filename="../../reader/ui/access/actions.py" />
            <source>Search</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <location filename="../../reader/ui/access/actions.py" />
            <source>Larger text</source>
            <translation>Letra más grande</translation>
        </message>
        <message>
            <location filename="../../reader/ui/access/actions.py" />
            <source>Smaller text</source>
            <translation>Letra más pequeña</translation>
        </message>
        <message>
            <location filename="../../reader/ui/access/actions.py" />
            <source>Usual text size</source>
            <translation>Tamaño normal de letra</translation>
        </message>
        <message>
            <location filename="../../reader/ui/access/actions.py" />
            <source>Next colors: light, high contrast, dark</source>
            <translation>Otros colores: claro, alto contraste, oscuro</translation>
        </message>
        <message>
            <location filename="../../reader/ui/access/actions.py" />
            <source>Hide my screen</source>
            <translation>Ocultar pantalla</translation>
        </message>
        <message>
            <location filename="../../reader/ui/access/actions.py" />
            <source>One view up</source>
            <translation>Una pantalla arriba</translation>
        </message>
        <message>
            <location filename="../../reader/ui/access/actions.py" />
            <source>One view down</source>
            <translation>Una pantalla abajo</translation>
        </message>
        <message>
            <location filename="../../reader/ui/access/actions.py" />
            <source>Listen to this page, or stop</source>
            <translation>Escuchar esta página, o parar</translation>
        </message>
        <message>
            <location filename="../../reader/ui/access/actions.py" />
            <source>Find words on this page</source>
            <translation>Buscar palabras en esta página</translation>
        </message>
        <message>
            <location filename="../../reader/ui/access/actions.py" />
            <source>Put pages together for paper</source>
            <translation>Juntar páginas para papel</translation>
        </message>
        <message>
            <location filename="../../reader/ui/access/actions.py" />
            <source>Print what is shown</source>
            <translation>Imprimir lo que se ve</translation>
        </message>
        <message>
            <location filename="../../reader/ui/access/actions.py" />
            <source>To the helpline numbers, and back</source>
            <translation>A los números de la línea de ayuda, y de regreso</translation>
        </message>
        <message>
            <location filename="../../reader/ui/access/actions.py" />
            <source>This list</source>
            <translation>Esta lista</translation>
        </message>
        <message>
            <location filename="../../reader/ui/access/actions.py" />
            <source>Staff area</source>
            <translation>Área del personal</translation>
        </message>
        <message>
            <location filename="../../reader/ui/access/told.py" />
            <source>Level {level}</source>
            <translation>Nivel {level}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/aloud/listen_bar.py" />
            <source>Stop</source>
            <translation>Parar</translation>
        </message>
        <message>
            <location filename="../../reader/ui/aloud/listen_bar.py" />
            <source>Pause</source>
            <translation>Pausa</translation>
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
            <source>Speed and sound</source>
            <translation>Velocidad y volumen</translation>
        </message>
        <message>
            <location filename="../../reader/ui/aloud/listen_bar.py" />
            <source>Others can hear this.</source>
            <translation>Otras personas pueden oír esto.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/aloud/listen_bar.py" />
            <source>Repeat</source>
            <translation>Repetir</translation>
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
            <source>Go on</source>
            <translation>Seguir</translation>
        </message>
        <message>
            <location filename="../../reader/ui/kiosk/cover.py" />
            <source>Touch to return</source>
            <translation>Toque para regresar</translation>
        </message>
        <message>
            <location filename="../../reader/ui/kiosk/cover.py" />
            <source>Emergency: {number}</source>
            <translation>Emergencia: {number}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/kiosk/cover.py" />
            <source>Need help? {name}: {number}</source>
            <translation>¿Necesita ayuda? {name}: {number}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/kiosk/cover.py" />
            <source>dddd, MMMM d</source>
            <translation>dddd, d 'de' MMMM</translation>
        </message>
        <message>
            <location filename="../../reader/ui/kiosk/cover.py" />
            <source>Sunrise {time}</source>
            <translation>Amanecer {time}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/kiosk/cover.py" />
            <source>Sunset {time}</source>
            <translation>Atardecer {time}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/kiosk/cover.py" />
            <source>New moon tonight</source>
            <translation>Luna nueva esta noche</translation>
        </message>
        <message>
            <location filename="../../reader/ui/kiosk/cover.py" />
            <source>Thin moon, growing</source>
            <translation>Luna delgada, creciente</translation>
        </message>
        <message>
            <location filename="../../reader/ui/kiosk/cover.py" />
            <source>Half moon tonight</source>
            <translation>Media luna esta noche</translation>
        </message>
        <message>
            <location filename="../../reader/ui/kiosk/cover.py" />
            <source>Growing moon</source>
            <translation>Luna creciente</translation>
        </message>
        <message>
            <location filename="../../reader/ui/kiosk/cover.py" />
            <source>Full moon tonight</source>
            <translation>Luna llena esta noche</translation>
        </message>
        <message>
            <location filename="../../reader/ui/kiosk/cover.py" />
            <source>Shrinking moon</source>
            <translation>Luna menguante</translation>
        </message>
        <message>
            <location filename="../../reader/ui/kiosk/cover.py" />
            <source>Thin moon, shrinking</source>
            <translation>Luna delgada, menguante</translation>
        </message>
        <message>
            <location filename="../../reader/ui/kiosk/idle_warning.py" />
            <source>Keep reading</source>
            <translation>Seguir leyendo</translation>
        </message>
        <message>
            <location filename="../../reader/ui/kiosk/idle_warning.py" />
            <source>Clear it now</source>
            <translation>Borrar ahora</translation>
        </message>
        <message>
            <location filename="../../reader/ui/kiosk/idle_warning.py" />
            <source>This screen clears in 1 second to keep your visit private.</source>
            <translation>Esta pantalla se borra en 1 segundo para proteger su privacidad.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/kiosk/idle_warning.py" />
            <source>This screen clears in {seconds} seconds to keep your visit private.</source>
            <translation>Esta pantalla se borra en {seconds} segundos para proteger su privacidad.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/kiosk/idle_warning.py" />
            <source>Still reading?</source>
            <translation>¿Sigue leyendo?</translation>
        </message>
        <message>
            <location filename="../../reader/ui/kiosk/idle_warning.py" />
            <source>Are you still there?</source>
            <translation>¿Sigue ahí?</translation>
        </message>
        <message>
            <location filename="../../reader/ui/kiosk/visits.py" />
            <source>Go back to my page</source>
            <translation>Volver a mi página</translation>
        </message>
        <message>
            <location filename="../../reader/ui/kiosk/visits.py" />
            <source>Your page is kept for one minute.</source>
            <translation>Su página se guarda por un minuto.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/kiosk/visits.py" />
            <source>Your page is kept.</source>
            <translation>Su página está guardada.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Works – FDA approved</source>
            <translation>Funciona – aprobado por la FDA</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Works – strong evidence</source>
            <translation>Funciona – bien probado</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Promising – still being studied</source>
            <translation>Prometedor – aún en estudio</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Not clear – studies disagree</source>
            <translation>No está claro – los estudios no coinciden</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Does not help with this</source>
            <translation>No ayuda con esto</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>For an emergency</source>
            <translation>Para una emergencia</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Not used</source>
            <translation>No se usa</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Works
FDA approved</source>
            <translation>Funciona
Aprobado FDA</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Works</source>
            <translation>Funciona</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Promising</source>
            <translation>Prometedor</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Not clear</source>
            <translation>No está claro</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Does not help</source>
            <translation>No ayuda</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Emergency</source>
            <translation>Emergencia</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>The US Food and Drug Administration (FDA) has approved this medicine for this use.</source>
            <translation>La Administración de Alimentos y Medicamentos de EE. UU. (FDA) aprobó esta medicina para este uso.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Good studies or expert guidelines say this helps.</source>
            <translation>Buenos estudios o guías de expertos dicen que esto ayuda.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Early studies look good. More are needed to be sure.</source>
            <translation>Los primeros estudios son buenos. Faltan más para estar seguros.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Some studies found it helps. Others did not.</source>
            <translation>Algunos estudios hallaron que ayuda. Otros no.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Studies found it does not help with this, or experts advise against it.</source>
            <translation>Los estudios hallaron que no ayuda con esto, o los expertos no lo aconsejan.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>It can save a life in an emergency. It is not a treatment over time.</source>
            <translation>Puede salvar una vida en una emergencia. No es un tratamiento a largo plazo.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>We list no evidence for this. It may not have been studied.</source>
            <translation>No tenemos pruebas sobre esto. Quizás no se ha estudiado.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>{value} of 100</source>
            <translation>{value} de 100</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>It helped</source>
            <translation>Ayudó</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>The gap could be chance</source>
            <translation>La diferencia puede ser casualidad</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>No difference</source>
            <translation>Ninguna diferencia</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>It did harm</source>
            <translation>Hizo daño</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Not approved for this</source>
            <translation>No aprobado para esto</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>The FDA has not approved this medicine for this use. Doctors may still offer it.</source>
            <translation>La FDA no ha aprobado esta medicina para este uso. Aun así, los médicos pueden ofrecerla.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Find by drug</source>
            <translation>Por droga</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Find by treatment</source>
            <translation>Por tratamiento</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>All topics</source>
            <translation>Todos los temas</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Family and friends</source>
            <translation>Familia y amigos</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Compare treatments</source>
            <translation>Comparar tratamientos</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>What the labels mean</source>
            <translation>Qué significan las etiquetas</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Text size and colors</source>
            <translation>Tamaño de letra y colores</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Keyboard keys</source>
            <translation>Teclas del teclado</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>High contrast</source>
            <translation>Alto contraste</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Text size {percent} %. Colors: {colors}</source>
            <translation>Tamaño de letra {percent} %. Colores: {colors}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>English</source>
            <translation>inglés</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Spanish</source>
            <translation>español</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Overdose or danger</source>
            <translation>Sobredosis o peligro</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Suicide &amp; Crisis Lifeline</source>
            <translation>Línea de Prevención del Suicidio y Crisis</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Call or text</source>
            <translation>Llame o envíe un texto</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>SAMHSA National Helpline</source>
            <translation>Línea Nacional de Ayuda de SAMHSA</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>English or Español</source>
            <translation>Inglés o español</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Front desk</source>
            <translation>Recepción</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>Ask a person here</source>
            <translation>Hable con alguien</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>This computer has no voice: install speech-dispatcher and espeak-ng, then start Waymark again.</source>
            <translation>Esta computadora no tiene voz: instale speech-dispatcher y espeak-ng, y abra Waymark otra vez.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>This computer has no voice for {language}: install one for espeak-ng, then start Waymark again.</source>
            <translation>Esta computadora no tiene voz para {language}: instale una para espeak-ng y abra Waymark otra vez.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/language/words.py" />
            <source>The voice does not answer: check the sound of this computer, then press Listen again.</source>
            <translation>La voz no responde: revise el sonido de esta computadora y oprima Escuchar otra vez.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/choices.py" />
            <source>Large print</source>
            <translation>Letra grande</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/choices.py" />
            <source>A4 paper</source>
            <translation>Papel A4</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/choices.py" />
            <source>Cover page</source>
            <translation>Portada</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/choices.py" />
            <source>Wallet cards</source>
            <translation>Tarjetas de bolsillo</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/choices.py" />
            <source>Note to the patient</source>
            <translation>Nota para el paciente</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/choices.py" />
            <source>Prepared for</source>
            <translation>Preparado para</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/choices.py" />
            <source>Next visit</source>
            <translation>Próxima cita</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/choices.py" />
            <source>What you type here is printed. It is never stored on this computer.</source>
            <translation>Lo que escriba aquí se imprime. Nunca se guarda en esta computadora.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/chosen.py" />
            <source>No pages yet. Find one on the left, then press Add.</source>
            <translation>Todavía no hay páginas. Busque una y oprima Agregar.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/chosen.py" />
            <source>Move up: {title}</source>
            <translation>Subir: {title}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/chosen.py" />
            <source>Move down: {title}</source>
            <translation>Bajar: {title}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/chosen.py" />
            <source>Take out: {title}</source>
            <translation>Quitar: {title}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/chosen.py" />
            <source>1 page</source>
            <translation>1 página</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/chosen.py" />
            <source>{count} pages</source>
            <translation>{count} páginas</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/desk.py" />
            <source>Pages are being printed. Please wait a moment.</source>
            <translation>Se están imprimiendo páginas. Espere un momento, por favor.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/desk.py" />
            <source>Your pages are being made ready.</source>
            <translation>Sus páginas se están preparando.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/desk.py" />
            <source>Saved: {file}</source>
            <translation>Guardado: {file}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/desk.py" />
            <source>This page takes {pages} sheets, and {left} are left for this visit. Please ask the front desk.</source>
            <translation>Esta página usa {pages} hojas y quedan {left} para esta visita. Pregunte en recepción, por favor.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/desk.py" />
            <source>Your pages are printing.</source>
            <translation>Sus páginas se están imprimiendo.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/desk.py" />
            <source>They are at: {place}.</source>
            <translation>Están en: {place}.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/desk.py" />
            <source>Many pages were printed here this hour. Try again in {minutes} min, or ask the front desk.</source>
            <translation>En esta hora ya se imprimieron muchas páginas aquí. Intente de nuevo en {minutes} min o pregunte en la recepción.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/desk.py" />
            <source>The printer in the settings is not there. Please ask the front desk.</source>
            <translation>La impresora de la configuración no está. Pregunte en recepción, por favor.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/desk.py" />
            <source>Please ask the front desk.</source>
            <translation>Pregunte en recepción, por favor.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/finder.py" />
            <source>Enter adds the first one.</source>
            <translation>La tecla Intro agrega la primera.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/finder.py" />
            <source>Nothing was found for that.</source>
            <translation>No se encontró nada.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/finder.py" />
            <source>{minutes} min read</source>
            <translation>Lectura de {minutes} min</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/finder.py" />
            <source>Added</source>
            <translation>Agregada</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/finder.py" />
            <source>Added: {title}. Press to take it out</source>
            <translation>Agregada: {title}. Oprima para quitarla</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/finder.py" />
            <source>Add</source>
            <translation>Agregar</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/finder.py" />
            <source>Add {title}</source>
            <translation>Agregar {title}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/groups.py" />
            <source>All</source>
            <translation>Todo</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/groups.py" />
            <source>Drugs</source>
            <translation>Drogas</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/groups.py" />
            <source>Treatments</source>
            <translation>Tratamientos</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/groups.py" />
            <source>Family</source>
            <translation>Familia</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/left_out.py" />
            <source>A packet has one language. These pages are not there in {language}: {titles}</source>
            <translation>Un paquete tiene un solo idioma. Estas páginas no existen en {language}: {titles}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/left_out.py" />
            <source>Leave them out</source>
            <translation>Dejarlas fuera</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/left_out.py" />
            <source>Print all in {language}</source>
            <translation>Imprimir todo en {language}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/preview.py" />
            <source>Preview</source>
            <translation>Vista previa</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/preview.py" />
            <source>Page before</source>
            <translation>Página anterior</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/preview.py" />
            <source>Page after</source>
            <translation>Página siguiente</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/preview.py" />
            <source>{now} of {pages}</source>
            <translation>{now} de {pages}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/preview.py" />
            <source>Page {now} of {pages} as printed</source>
            <translation>Página {now} de {pages} como se imprime</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/saved.py" />
            <source>Save this packet under a name</source>
            <translation>Guarde este paquete con un nombre</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/saved.py" />
            <source>Name it after the topic, not after a person. What you type for a person is not saved.</source>
            <translation>Póngale el nombre del tema, no el de una persona. Lo que escriba para una persona no se guarda.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/saved.py" />
            <source>No packet is saved yet.</source>
            <translation>Todavía no hay ningún paquete guardado.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/saved.py" />
            <source>Put a page in the packet first.</source>
            <translation>Primero ponga una página en el paquete.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/saved.py" />
            <source>Opened: {name}.</source>
            <translation>Abierto: {name}.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/saved.py" />
            <source>Taken back.</source>
            <translation>Deshecho.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/saved.py" />
            <source>Changed since it was saved, so please look again: {titles}.</source>
            <translation>Cambió desde que se guardó; revíselo otra vez: {titles}.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/saved.py" />
            <source>No longer in the guide: {pages}</source>
            <translation>Ya no está en la guía: {pages}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/saved.py" />
            <source>Name of the packet</source>
            <translation>Nombre del paquete</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/saved.py" />
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/saved.py" />
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/saved.py" />
            <source>Open {name}</source>
            <translation>Abrir {name}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/saved.py" />
            <source>Delete</source>
            <translation>Borrar</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/saved.py" />
            <source>Delete {name}</source>
            <translation>Borrar {name}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/saved.py" />
            <source>A name begins with a letter or a digit and has no signs such as / or ?.</source>
            <translation>Un nombre empieza con una letra o un número y no tiene signos como / o ?.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/saved.py" />
            <source>Saved: {name}.</source>
            <translation>Guardado: {name}.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/saved.py" />
            <source>Saved in place of the earlier {name}.</source>
            <translation>Guardado en lugar del {name} anterior.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/saved.py" />
            <source>Deleted: {name}.</source>
            <translation>Borrado: {name}.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/saved.py" />
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/saved.py" />
            <source>1 topic</source>
            <translation>1 tema</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/saved.py" />
            <source>{count} topics</source>
            <translation>{count} temas</translation>
        </message>
        <message>
            <location filename="../../reader/ui/paper/saved.py" />
            <source>Changed since it was saved: {titles}</source>
            <translation>Cambió desde que se guardó: {titles}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/alarm_card.py" />
            <source>Read more</source>
            <translation>Leer más</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/alarm_card.py" />
            <source>In danger now? 911 · 988</source>
            <translation>¿Hay peligro ahora? 911 · 988 (oprima 2)</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/alarm_card.py" />
            <source>Is someone in danger now? Call 911.</source>
            <translation>¿Alguien está en peligro ahora? Llame al 911.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/alarm_card.py" />
            <source>Thinking about suicide? Call or text 988, day or night.</source>
            <translation>¿Piensa en el suicidio? Llame o envíe un mensaje de texto al 988, de día o de noche.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/article.py" />
            <source>Contents</source>
            <translation>Contenido</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/article_parts.py" />
            <source>Sources checked {day}</source>
            <translation>Fuentes revisadas el {day}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/article_parts.py" />
            <source>Print</source>
            <translation>Imprimir</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/article_parts.py" />
            <source>Add to packet</source>
            <translation>Agregar al paquete</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/article_parts.py" />
            <source>Take it</source>
            <translation>Llévelo</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/article_parts.py" />
            <source>Take it with you</source>
            <translation>Llévelo con usted</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/article_parts.py" />
            <source>Sources checked {day}.</source>
            <translation>Fuentes revisadas el {day}.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/article_parts.py" />
            <source>Keep looking</source>
            <translation>Siga buscando</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/article_parts.py" />
            <source>What treats it</source>
            <translation>Qué lo trata</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/article_parts.py" />
            <source>What it helps with</source>
            <translation>Para qué ayuda</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/article_parts.py" />
            <source>Done reading? This clears the screen for the next person.</source>
            <translation>¿Terminó de leer? Esto borra la pantalla para la próxima persona.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/article_parts.py" />
            <source>I’m done</source>
            <translation>Ya terminé</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/article_parts.py" />
            <source>Not yet reviewed by a clinician</source>
            <translation>Aún no revisado por un profesional de salud</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/article_parts.py" />
            <source>Reviewed by {name}, {role}, {day}</source>
            <translation>Revisado por {name}, {role}, {day}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/article_parts.py" />
            <source>Changed since its review of {day}; not yet reviewed again</source>
            <translation>Cambió después de su revisión del {day}; aún no se ha vuelto a revisar</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/base.py" />
            <source>Listen</source>
            <translation>Escuchar</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/base.py" />
            <source>The way here</source>
            <translation>El camino hasta aquí</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/damaged.py" />
            <source>This page is damaged and cannot be shown. Everything else in the guide still works.</source>
            <translation>Esta página está dañada y no se puede mostrar. Todo lo demás de la guía sigue funcionando.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/damaged.py" />
            <source>Please tell the front desk. You can keep reading here:</source>
            <translation>Por favor avise en la recepción. Puede seguir leyendo aquí:</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/emergency.py" />
            <source>Sources</source>
            <translation>Fuentes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/emergency.py" />
            <source>Sources, and the whole page</source>
            <translation>Fuentes y la página completa</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/emergency.py" />
            <source>Is this an emergency?</source>
            <translation>¿Es una emergencia?</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/emergency.py" />
            <source>What is happening?</source>
            <translation>¿Qué está pasando?</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/find_bar.py" />
            <source>Find on this page</source>
            <translation>Buscar en esta página</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/find_bar.py" />
            <source>Not on this page</source>
            <translation>No está en esta página</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/find_bar.py" />
            <source>Previous</source>
            <translation>Anterior</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/find_bar.py" />
            <source>Next</source>
            <translation>Siguiente</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/find_bar.py" />
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/find_bar.py" />
            <source>{now} of {total}</source>
            <translation>{now} de {total}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/fixed.py" />
            <source>The labels say how well a treatment is proven for a drug.</source>
            <translation>Las etiquetas dicen qué tan probado está un tratamiento para una droga.</translation>
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
            <source>Lines of text</source>
            <translation>Líneas de texto</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/fixed.py" />
            <source>Usual</source>
            <translation>Normal</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/fixed.py" />
            <source>Wider apart</source>
            <translation>Más separadas</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/fixed.py" />
            <source>Colors</source>
            <translation>Colores</translation>
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
            <location filename="../../reader/ui/screens/fixed.py" />
            <source>Try again</source>
            <translation>Intentar de nuevo</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/home.py" />
            <source>Compare them all</source>
            <translation>Comparar todos</translation>
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
            <source>What to say, what to do</source>
            <translation>Qué decir, qué hacer</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/home.py" />
            <source>Which one helps with which drug</source>
            <translation>Cuál ayuda con cada droga</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/home.py" />
            <source>Signs and what to do now</source>
            <translation>Señales y qué hacer ahora</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/inner_screens.py" />
            <source>The guide has no page at this place. It may have been renamed.</source>
            <translation>La guía no tiene ninguna página en este lugar. Quizás cambió de nombre.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/inner_screens.py" />
            <source>This page is not here</source>
            <translation>Esta página no está aquí</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/inner_screens.py" />
            <source>The guide cannot be shown</source>
            <translation>La guía no se puede mostrar</translation>
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
            <location filename="../../reader/ui/screens/lists.py" />
            <source>Jump to a letter</source>
            <translation>Ir a una letra</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/matrix.py" />
            <source>Which treatments help with which drug?</source>
            <translation>¿Qué tratamientos ayudan con cada droga?</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/matrix.py" />
            <source>Press any box to learn more. Many people do best with more than one. A – means not used.</source>
            <translation>Toque una casilla para saber más. A muchas personas les va mejor con más de una cosa. Un – significa que no se usa.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/matrix.py" />
            <source>Kinds of treatment</source>
            <translation>Tipos de tratamiento</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/matrix.py" />
            <source>Treatments {first} to {last} of {total}</source>
            <translation>Tratamientos {first} a {last} de {total}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/matrix.py" />
            <source>Treatment {first} of {total}</source>
            <translation>Tratamiento {first} de {total}</translation>
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
            <location filename="../../reader/ui/screens/packet.py" />
            <source>Pages to take home</source>
            <translation>Páginas para llevar a casa</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/packet.py" />
            <source>Packet for this visit</source>
            <translation>Paquete para esta cita</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/packet.py" />
            <source>Write a note</source>
            <translation>Escribir una nota</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/packet.py" />
            <source>Save PDF</source>
            <translation>Guardar PDF</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/packet.py" />
            <source>Save web page</source>
            <translation>Guardar página web</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/packet.py" />
            <source>The pages are being laid out.</source>
            <translation>Se están preparando las páginas.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/packet.py" />
            <source>Add a page, and you see it here as it will be printed.</source>
            <translation>Agregue una página y la verá aquí como se va a imprimir.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/packet.py" />
            <source>Print 1 page</source>
            <translation>Imprimir 1 página</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/packet.py" />
            <source>Print {count} pages</source>
            <translation>Imprimir {count} páginas</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/packet.py" />
            <source>{language}, {pages} pages; {sheets} sheets when both sides are printed</source>
            <translation>{language}, {pages} páginas; {sheets} hojas si se imprime por ambos lados</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/packet.py" />
            <source>My handouts</source>
            <translation>Mis folletos</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/packet.py" />
            <source>Find pages</source>
            <translation>Buscar páginas</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/preparing.py" />
            <source>Preparing the guide…</source>
            <translation>Preparando la guía…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/preparing.py" />
            <source>It opens by itself in a moment.</source>
            <translation>Se abrirá sola en un momento.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/preparing.py" />
            <source>{read} of {pages} pages</source>
            <translation>{read} de {pages} páginas</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/search.py" />
            <source>Showing results for {word}.</source>
            <translation>Se muestran resultados de {word}.</translation>
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
            <source>Shown now</source>
            <translation>Se muestra ahora</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/search.py" />
            <source>Code {word}:</source>
            <translation>Código {word}:</translation>
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
            <source>{word}: see</source>
            <translation>{word}: vea</translation>
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
            <location filename="../../reader/ui/screens/take.py" />
            <source>Key points of this page</source>
            <translation>Puntos clave de esta página</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/take.py" />
            <source>Your phone shows this as text. You choose whether to keep it.</source>
            <translation>Su teléfono lo muestra como texto. Usted decide si lo guarda.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/take.py" />
            <source>Call the helpline</source>
            <translation>Llame a la línea de ayuda</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/take.py" />
            <source>Your phone offers to call {number}.</source>
            <translation>Su teléfono le ofrece llamar al {number}.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/take.py" />
            <source>Read more on the web</source>
            <translation>Lea más en la web</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/take.py" />
            <source>Your phone opens this official page. It needs internet.</source>
            <translation>Su teléfono abre esta página oficial. Necesita internet.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/take.py" />
            <source>Point the camera of your phone at a square. The first two need no internet.</source>
            <translation>Apunte la cámara de su teléfono a un cuadro. Los dos primeros no necesitan internet.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/take.py" />
            <source>Point the camera of your phone at a square. No internet is needed.</source>
            <translation>Apunte la cámara de su teléfono a un cuadro. No necesita internet.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/term.py" />
            <source>Read the full page</source>
            <translation>Leer la página completa</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/term.py" />
            <source>Overdose now?</source>
            <translation>¿Sobredosis ahora?</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/term.py" />
            <source>Call 911. Give naloxone.</source>
            <translation>Llame al 911. Dé naloxona.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/term.py" />
            <source>What to do</source>
            <translation>Qué hacer</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/term.py" />
            <source>Used every day? Do not stop suddenly on your own.</source>
            <translation>¿Se usa todos los días? No lo deje de golpe por su cuenta.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/term.py" />
            <source>Stopping fast can be dangerous. Ask a doctor first, or call the helpline.</source>
            <translation>Dejarlo de golpe puede ser peligroso. Pregunte antes a un médico o llame a la línea de ayuda.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/term.py" />
            <source>A seizure, confusion or seeing things? Call 911.</source>
            <translation>¿Convulsión, confusión o ve cosas que no están? Llame al 911.</translation>
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
            <source>Common questions</source>
            <translation>Preguntas comunes</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/term.py" />
            <source>What works best</source>
            <translation>Lo que mejor funciona</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/term.py" />
            <source>What it helps with best</source>
            <translation>En qué ayuda más</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/term.py" />
            <source>Also helps</source>
            <translation>También ayuda</translation>
        </message>
        <message>
            <location filename="../../reader/ui/screens/term.py" />
            <source>Not clear yet</source>
            <translation>Aún no está claro</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/area.py" />
            <source>Staff settings</source>
            <translation>Configuración del personal</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/area.py" />
            <source>Nothing was saved. Mend what is marked first.</source>
            <translation>No se guardó nada. Primero corrija lo que está marcado.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/area.py" />
            <source>Saved.</source>
            <translation>Guardado.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/area.py" />
            <source>The new PIN is set.</source>
            <translation>El nuevo PIN está listo.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/area.py" />
            <source>The print jobs are being cleared.</source>
            <translation>Se están borrando los trabajos de impresión.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/bar.py" />
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/bar.py" />
            <source>Save changes</source>
            <translation>Guardar cambios</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/bar.py" />
            <source>Lock</source>
            <translation>Bloquear</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/bar.py" />
            <source>Locks again in {time}</source>
            <translation>Se bloquea de nuevo en {time}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/bar.py" />
            <source>Unlocked with PIN</source>
            <translation>Desbloqueado con PIN</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/clearing.py" />
            <source>The print jobs could not be cleared. Clear them in this computer's printer settings.</source>
            <translation>No se pudieron borrar los trabajos de impresión. Bórrelos en la configuración de impresoras de esta computadora.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/clearing.py" />
            <source>Print jobs still there: {count}. Clear them in this computer's printer settings.</source>
            <translation>Trabajos de impresión que quedan: {count}. Bórrelos en la configuración de impresoras de esta computadora.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/clearing.py" />
            <source>No print jobs were waiting.</source>
            <translation>No había trabajos de impresión en espera.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/clearing.py" />
            <source>Print jobs cleared: {count}.</source>
            <translation>Trabajos de impresión borrados: {count}.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/door.py" />
            <source>Some of the new settings count from the next start.</source>
            <translation>Algunos cambios valen a partir del próximo inicio.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/door.py" />
            <source>Pages printed by visitors in the last hour: {count} of {most}.</source>
            <translation>Páginas impresas por visitantes en la última hora: {count} de {most}.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/door.py" />
            <source>Visitors can print again in {minutes} min.</source>
            <translation>Los visitantes podrán imprimir de nuevo en {minutes} min.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/fields.py" />
            <source>On</source>
            <translation>Sí</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/fields.py" />
            <source>Off</source>
            <translation>No</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/fields.py" />
            <source>Less</source>
            <translation>Menos</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/fields.py" />
            <source>More</source>
            <translation>Más</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/fields.py" />
            <source>{help} Built in: {value}.</source>
            <translation>{help} De fábrica: {value}.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/fields.py" />
            <source>Staff computer</source>
            <translation>Computadora del personal</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/fields.py" />
            <source>Kiosk</source>
            <translation>Quiosco</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/fields.py" />
            <source>As this computer</source>
            <translation>Como esta computadora</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/keys.py" />
            <source>Done</source>
            <translation>Listo</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/navigation.py" />
            <source>Staff pages</source>
            <translation>Páginas del personal</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pages.py" />
            <source>Leave the guide</source>
            <translation>Salir de la guía</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pages.py" />
            <source>Restart the guide</source>
            <translation>Reiniciar la guía</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pages.py" />
            <source>Clear print jobs</source>
            <translation>Borrar trabajos de impresión</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pages.py" />
            <source>Changes that are not saved are dropped when you leave or restart.</source>
            <translation>Los cambios que no se guardan se pierden al salir o reiniciar.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pages.py" />
            <source>Clearing takes everything of this account that has not come out, of other programs too.</source>
            <translation>Se borra todo lo de esta cuenta que aún no se ha impreso, también de otros programas.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pages.py" />
            <source>Always shown</source>
            <translation>Siempre visible</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pages.py" />
            <source>Locked</source>
            <translation>Bloqueado</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pages.py" />
            <source>Health check</source>
            <translation>Revisión del equipo</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pages.py" />
            <source>Run the check again</source>
            <translation>Repetir la revisión</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pages.py" />
            <source>Asking for the printers…</source>
            <translation>Buscando las impresoras…</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pages.py" />
            <source>OK</source>
            <translation>OK</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pages.py" />
            <source>Look at this</source>
            <translation>Revise esto</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pages.py" />
            <source>Not working</source>
            <translation>No funciona</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pages.py" />
            <source>This is another line. Its name, languages and promises were emptied: fill in the new ones.</source>
            <translation>Esta es otra línea. Se borraron su nombre, idiomas y promesas: escriba los nuevos.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pin_pad.py" />
            <source>PIN pad. Type the PIN on the keyboard or press its keys.</source>
            <translation>Teclado del PIN. Escriba el PIN en el teclado u oprima sus teclas.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pin_pad.py" />
            <source>Delete the last digit</source>
            <translation>Borrar el último dígito</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pin_pad.py" />
            <source>PIN key</source>
            <translation>Tecla del PIN</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pin_pad.py" />
            <source>{count} digits entered</source>
            <translation>{count} dígitos escritos</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pin_page.py" />
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pin_page.py" />
            <source>The two were not the same. Start again with a new PIN.</source>
            <translation>Los dos no son iguales. Empiece otra vez con un PIN nuevo.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pin_page.py" />
            <source>{least} to {most} digits. No row such as 1234, no repeat, no birthday.</source>
            <translation>De {least} a {most} dígitos. Ni series como 1234, ni repeticiones, ni fechas de nacimiento.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pin_page.py" />
            <source>Staff only</source>
            <translation>Solo personal</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pin_page.py" />
            <source>Type the staff PIN. Visitors: press Cancel.</source>
            <translation>Escriba el PIN del personal. Visitantes: opriman Cancelar.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pin_page.py" />
            <source>Set a staff PIN</source>
            <translation>Elija un PIN del personal</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pin_page.py" />
            <source>It opens the settings and closes the kiosk. Write it down where only staff look.</source>
            <translation>Abre la configuración y cierra el quiosco. Anótelo donde solo lo vea el personal.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pin_page.py" />
            <source>Choose a new PIN</source>
            <translation>Elija un PIN nuevo</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pin_page.py" />
            <source>The old one stays until the new one is saved.</source>
            <translation>El anterior sigue hasta que se guarde el nuevo.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pin_page.py" />
            <source>The same PIN again</source>
            <translation>El mismo PIN otra vez</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pin_page.py" />
            <source>Type it once more, so that no slip locks you out.</source>
            <translation>Escríbalo otra vez, para que un error no le impida entrar.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pin_page.py" />
            <source>Too many wrong tries. The PIN is locked for {time}.</source>
            <translation>Demasiados intentos equivocados. El PIN queda bloqueado por {time}.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pin_page.py" />
            <source>1 try left.</source>
            <translation>Queda 1 intento.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pin_page.py" />
            <source>{count} tries left.</source>
            <translation>Quedan {count} intentos.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pin_page.py" />
            <source>That is not the PIN.</source>
            <translation>Ese no es el PIN.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pin_page.py" />
            <source>1 second</source>
            <translation>1 segundo</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pin_page.py" />
            <source>{count} seconds</source>
            <translation>{count} segundos</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pin_page.py" />
            <source>1 hour</source>
            <translation>1 hora</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pin_page.py" />
            <source>1 minute</source>
            <translation>1 minuto</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/pin_page.py" />
            <source>{count} minutes</source>
            <translation>{count} minutos</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/sections.py" />
            <source>Clinic</source>
            <translation>Clínica</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/sections.py" />
            <source>Helpline</source>
            <translation>Línea de ayuda</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/sections.py" />
            <source>Helplines</source>
            <translation>Líneas de ayuda</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/sections.py" />
            <source>Screen</source>
            <translation>Pantalla</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/sections.py" />
            <source>Privacy</source>
            <translation>Privacidad</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/sections.py" />
            <source>When nobody is there</source>
            <translation>Cuando no hay nadie</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/sections.py" />
            <source>Languages</source>
            <translation>Idiomas</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/sections.py" />
            <source>Printing</source>
            <translation>Impresión</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/sections.py" />
            <source>Content</source>
            <translation>Contenido</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/sections.py" />
            <source>This kiosk</source>
            <translation>Este quiosco</translation>
        </message>
        <message>
            <location filename="../../reader/ui/staff/sections.py" />
            <source>Change PIN</source>
            <translation>Cambiar PIN</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/article_outline.py" />
            <source>Source {number}</source>
            <translation>Fuente {number}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/contents_list.py" />
            <source>On this page</source>
            <translation>En esta página</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/dock.py" />
            <source>Text</source>
            <translation>Texto</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/dock.py" />
            <source>Start over</source>
            <translation>Empezar de nuevo</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/dock.py" />
            <source>Hide</source>
            <translation>Ocultar</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/helpline_panel.py" />
            <source>Talk to someone now</source>
            <translation>Hable con alguien ahora</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/helpline_parts.py" />
            <source>In English: press {key}</source>
            <translation>En español: oprima {key}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/helpline_parts.py" />
            <source>Free</source>
            <translation>Gratis</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/helpline_parts.py" />
            <source>Confidential</source>
            <translation>Confidencial</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/helpline_parts.py" />
            <source>Square code: point a phone camera at it to call {number}</source>
            <translation>Código cuadrado: apunte la cámara del teléfono para llamar al {number}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/helpline_parts.py" />
            <source>Scan to call</source>
            <translation>Escanee para llamar</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/helpline_parts.py" />
            <source>Point your phone camera at this square.</source>
            <translation>Apunte la cámara de su teléfono a este cuadro.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/keyboard.py" />
            <source>Keys to type with</source>
            <translation>Teclas para escribir</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/keyboard.py" />
            <source>Show keys</source>
            <translation>Mostrar teclas</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/keyboard.py" />
            <source>Erase</source>
            <translation>Borrar</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/keyboard.py" />
            <source>Capital letters</source>
            <translation>Mayúsculas</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/keyboard.py" />
            <source>Accents</source>
            <translation>Acentos</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/keyboard.py" />
            <source>Numbers</source>
            <translation>Números</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/keyboard.py" />
            <source>ABC order</source>
            <translation>Orden ABC</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/keyboard.py" />
            <source>QWERTY order</source>
            <translation>Orden QWERTY</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/keyboard.py" />
            <source>Hide keys</source>
            <translation>Ocultar teclas</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/keyboard.py" />
            <source>Clear</source>
            <translation>Borrar</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/keyboard.py" />
            <source>Page up</source>
            <translation>Página arriba</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/keyboard.py" />
            <source>Page down</source>
            <translation>Página abajo</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/keyboard.py" />
            <source>space</source>
            <translation>espacio</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/pressable.py" />
            <source>You are here</source>
            <translation>Usted está aquí</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/search_box.py" />
            <source>Search: type a drug, a medicine or a question</source>
            <translation>Buscar: escriba una droga, una medicina o una pregunta</translation>
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
            <location filename="../../reader/ui/widgets/small_window.py" />
            <source>This window is too small for the guide. Make it larger, or set the display scaling lower.</source>
            <translation>Esta ventana es demasiado pequeña para la guía. Agrándela o reduzca la escala de la pantalla.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/spine.py" />
            <source>of {pages}</source>
            <translation>de {pages}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/spine.py" />
            <source>Page {now} of {pages}</source>
            <translation>Página {now} de {pages}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/top_bar.py" />
            <source>Text and color</source>
            <translation>Texto y color</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/top_bar.py" />
            <source>Packet ({count})</source>
            <translation>Paquete ({count})</translation>
        </message>
        <message>
            <location filename="../../reader/ui/widgets/top_bar.py" />
            <source>Packet</source>
            <translation>Paquete</translation>
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
            <location filename="../../reader/ui/window/crash_page.py" />
            <source>Something went wrong</source>
            <translation>Algo salió mal</translation>
        </message>
        <message>
            <location filename="../../reader/ui/window/crash_page.py" />
            <source>Something went wrong.</source>
            <translation>Algo salió mal.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/window/crash_page.py" />
            <source>We are starting over. You did nothing wrong, and nothing you read is kept.</source>
            <translation>Vamos a empezar de nuevo. Usted no hizo nada malo, y no se guarda nada de lo que leyó.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/window/crash_page.py" />
            <source>Start over now</source>
            <translation>Empezar de nuevo ahora</translation>
        </message>
        <message>
            <location filename="../../reader/ui/window/crash_page.py" />
            <source>The first page opens in 1 second.</source>
            <translation>La primera página se abre en 1 segundo.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/window/crash_page.py" />
            <source>The first page opens in {seconds} seconds.</source>
            <translation>La primera página se abre en {seconds} segundos.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/window/display.py" />
            <source>The system lacks {library}, which the window needs.</source>
            <translation>A este sistema le falta {library}, que la ventana necesita.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/window/display.py" />
            <source>On Debian and Ubuntu type: sudo apt-get install {packages}</source>
            <translation>En Debian y Ubuntu escriba: sudo apt-get install {packages}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/window/guide_making.py" />
            <source>{file}, line {line}</source>
            <translation>{file}, línea {line}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/window/guide_making.py" />
            <source>A part of the guide is damaged: {place}. Please tell the front desk.</source>
            <translation>Una parte de la guía está dañada: {place}. Por favor, avise en la recepción.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/window/guide_making.py" />
            <source>The guide has a fault in {place}: {reason}</source>
            <translation>La guía tiene un error en {place}: {reason}</translation>
        </message>
        <message>
            <location filename="../../reader/ui/window/guide_making.py" />
            <source>There are {count} more; this lists them all: waymark check</source>
            <translation>Hay {count} más; esto los muestra todos: waymark check</translation>
        </message>
        <message>
            <location filename="../../reader/ui/window/guide_making.py" />
            <source>It is being made ready. Look again in a moment.</source>
            <translation>Se está preparando. Vuelva a mirar en un momento.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/window/paper_answers.py" />
            <source>Added to the packet. It has {count} pages now.</source>
            <translation>Se agregó al paquete. Ahora tiene {count} páginas.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/window/paper_answers.py" />
            <source>Added to the packet.</source>
            <translation>Se agregó al paquete.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/window/paper_answers.py" />
            <source>Taken out of the packet.</source>
            <translation>Se quitó del paquete.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/window/paper_answers.py" />
            <source>This packet is in {language}, which is not offered here.</source>
            <translation>Este paquete está en {language}, que aquí no se ofrece.</translation>
        </message>
        <message>
            <location filename="../../reader/ui/window/preparing.py" />
            <source>Preparing the guide has stopped.</source>
            <translation>La preparación de la guía se detuvo.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Mode</source>
            <translation>Modo</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>kiosk is for a screen the public uses; desktop is for a staff computer.</source>
            <translation>kiosk es para una pantalla que usa el público; desktop es para una computadora del personal.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Clinic name</source>
            <translation>Nombre de la clínica</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Shown at the top of the screen and on paper.</source>
            <translation>Se muestra arriba en la pantalla y en el papel.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Address</source>
            <translation>Dirección</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>One line, printed on handouts.</source>
            <translation>Una línea; se imprime en las hojas.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Logo</source>
            <translation>Logotipo</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>A PNG, JPEG or SVG picture, printed at the top of handouts: its full path, or its path from the folder of this file. Put a path with backslashes in single quotes.</source>
            <translation>Una imagen PNG, JPEG o SVG que se imprime arriba en las hojas: su ruta completa o su ruta desde la carpeta de este archivo. Ponga entre comillas simples una ruta con barras invertidas.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Clinic phone</source>
            <translation>Teléfono de la clínica</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>With the area code; printed on handouts.</source>
            <translation>Con el código de área; se imprime en las hojas.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Front desk number</source>
            <translation>Número de la recepción</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>An inside line such as ext. 12, or a phone number. Left empty, the front desk is not shown.</source>
            <translation>Una línea interna como ext. 12, o un número de teléfono. Si queda vacío, no se muestra la recepción.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Front desk name</source>
            <translation>Nombre de la recepción</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Shown beside its number.</source>
            <translation>Se muestra junto a su número.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Front desk note</source>
            <translation>Nota de la recepción</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>A few words under the front desk's name.</source>
            <translation>Unas palabras debajo del nombre de la recepción.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Latitude</source>
            <translation>Latitud</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>In degrees, such as 41.88; south is negative. With the longitude it gives the times of sunrise and sunset on the picture that hides the screen. Left empty, they are not shown.</source>
            <translation>En grados, como 41.88; el sur es negativo. Junto con la longitud da las horas del amanecer y del atardecer en la imagen que oculta la pantalla. Si queda vacía, no se muestran.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Longitude</source>
            <translation>Longitud</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>In degrees, such as -87.63; west is negative, as everywhere in the Americas.</source>
            <translation>En grados, como -87.63; el oeste es negativo, como en toda América.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Helpline name</source>
            <translation>Nombre de la línea de ayuda</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Who answers. Set it whenever you change the number; left out, no name is shown with a new number.</source>
            <translation>Quién contesta. Póngalo siempre que cambie el número; si falta, no se muestra ningún nombre con un número nuevo.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Helpline number</source>
            <translation>Número de la línea de ayuda</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>The large number on every screen. If you change it, check each line of this section. 988 and 911 are always shown and cannot be changed.</source>
            <translation>El número grande de cada pantalla. Si lo cambia, revise cada línea de esta sección. El 988 y el 911 se muestran siempre y no se pueden cambiar.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Number as a word</source>
            <translation>El número como palabra</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Letters that dial the same number. Left out, no word is shown with a new number.</source>
            <translation>Letras que marcan el mismo número. Si faltan, no se muestra ninguna palabra con un número nuevo.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>The languages the line speaks. Left out, none are named with a new number.</source>
            <translation>Los idiomas que habla la línea. Si faltan, no se nombra ninguno con un número nuevo.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Whether calling costs nothing. Left out, this is not promised of a new number.</source>
            <translation>Si llamar no cuesta nada. Si falta, no se promete de un número nuevo.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Whether the line keeps calls private. Left out, this is not promised of a new number.</source>
            <translation>Si la línea guarda en privado las llamadas. Si falta, no se promete de un número nuevo.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Always open</source>
            <translation>Siempre abierta</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Whether someone answers day and night, every day. Left out, this is not promised of a new number.</source>
            <translation>Si alguien contesta día y noche, todos los días. Si falta, no se promete de un número nuevo.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>How a visit starts: hc-light and hc-dark have high contrast; system is light, or what this computer is set to when it asks for dark or for high contrast.</source>
            <translation>Cómo empieza una visita: hc-light y hc-dark tienen alto contraste; system es claro, o lo que pida esta computadora si está puesta en oscuro o en alto contraste.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>How large text is when a visit starts, in percent.</source>
            <translation>Qué tan grande es la letra al empezar una visita, en por ciento.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>The language a visit starts in, as a short code: en or es.</source>
            <translation>El idioma en que empieza una visita, como código corto: en o es.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Languages to choose from</source>
            <translation>Idiomas para escoger</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Those of the guide's languages that people may switch to. With one, there is nothing to switch.</source>
            <translation>Los idiomas de la guía a los que la gente puede cambiar. Con uno solo, no hay nada que cambiar.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Picture width</source>
            <translation>Ancho de la imagen</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>How wide the lit part of the screen is, in millimeters, measured with a ruler; 0 means not measured. The health check then tells whether letters are tall enough to read while standing.</source>
            <translation>El ancho de la parte iluminada de la pantalla, en milímetros, medido con una regla; 0 quiere decir sin medir. La revisión del equipo dice entonces si las letras son bastante altas para leer de pie.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Printer</source>
            <translation>Impresora</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>The printer's name as the system knows it. Left empty, the system's usual one.</source>
            <translation>El nombre de la impresora como la conoce el sistema. Si queda vacío, la habitual del sistema.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Where pages come out</source>
            <translation>Dónde salen las páginas</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Said to whoever prints, such as: the desk beside the door.</source>
            <translation>Se le dice a quien imprime, por ejemplo: el escritorio junto a la puerta.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Paper</source>
            <translation>Papel</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>The paper in the printer.</source>
            <translation>El papel que hay en la impresora.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Read aloud</source>
            <translation>Lectura en voz alta</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Whether pages offer to be read aloud.</source>
            <translation>Si las páginas ofrecen leerse en voz alta.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Volume</source>
            <translation>Volumen</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>How loud reading starts, in percent, at the beginning of each visit.</source>
            <translation>Con qué volumen empieza la lectura, en por ciento, al inicio de cada visita.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Speed</source>
            <translation>Velocidad</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>How fast reading starts at the beginning of each visit.</source>
            <translation>Con qué velocidad empieza la lectura al inicio de cada visita.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Seconds until the warning</source>
            <translation>Segundos hasta el aviso</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>After so many seconds without a touch or a key, a visitor is asked whether they are still reading.</source>
            <translation>Después de tantos segundos sin un toque ni una tecla, se pregunta a la persona si sigue leyendo.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Seconds to answer</source>
            <translation>Segundos para contestar</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>How long the question stays before the screen is cleared.</source>
            <translation>Cuánto tiempo queda la pregunta antes de borrar la pantalla.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Minutes until asked again</source>
            <translation>Minutos hasta preguntar otra vez</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>After so many minutes a visitor is asked even while touches go on, in case nobody is there and the screen is faulty.</source>
            <translation>Después de tantos minutos se pregunta a la persona aunque siga habiendo toques, por si no hay nadie y la pantalla falla.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Printed pages in a visit</source>
            <translation>Páginas impresas por visita</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>How many pages one visitor may print. 0 turns printing off.</source>
            <translation>Cuántas páginas puede imprimir una persona. Con 0 no se imprime.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Printed pages in an hour</source>
            <translation>Páginas impresas por hora</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>How many pages all visitors of this screen together may print within an hour, so that nobody can empty the paper tray. The staff area shows how many were printed.</source>
            <translation>Cuántas páginas pueden imprimir en una hora todos los visitantes de esta pantalla juntos, para que nadie vacíe la bandeja de papel. El área del personal muestra cuántas se imprimieron.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Keys on the screen</source>
            <translation>Teclas en la pantalla</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Whether the search page shows keys to type on. Turn it off where there is a keyboard.</source>
            <translation>Si la página de búsqueda muestra teclas para escribir. Quítelas donde haya un teclado.</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Discreet titles</source>
            <translation>Títulos discretos</translation>
        </message>
        <message>
            <location filename="../../reader/clinic/options.py" />
            <source>Shows the titles of pages no larger than other headings, so that others in the room cannot read them.</source>
            <translation>Muestra los títulos de las páginas del mismo tamaño que los demás encabezados, para que otras personas en la sala no puedan leerlos.</translation>
        </message>
    </context>
</TS>
