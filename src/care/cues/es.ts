import { type LanguageCues, type Phrases, upTo } from "./cue-pattern.ts";

const begin =
  "[.,?]( (y|pero|o|entonces|hola|buenas|buenos días|buenas tardes|ok|por favor|oigan|disculpe))?";
const sentence = "[.?]( (y|pero|hola|buenas|buenos días|buenas tardes)( ,)?)?";

const cancel = "(cancelar|cancelarla|cancelarlo|anular|anularlo|rescindir|desistir)";
const wish =
  "(quiero|quisiera|quisiéramos|queremos|quería|deseo|deseamos|desearía|necesito|necesitamos|" +
  "gustaría|voy|vamos|puedo|podemos|puede|pueden|podría|podrían|podéis|podés|puedes|pido|" +
  "solicito|solicitamos|exijo|prefiero|pienso|pensamos|pensando|intento|intenté|intentando|" +
  "tratando|trato|he decidido|hemos decidido|decidí|decidimos|cómo|dónde|favor|plantea*|" +
  "planteo|tengo que|debo|forma de|manera de|ganas de|ruego|proceder a|punto de)";
const contract =
  "(suscripción|cuenta|contrato|plan|pedido|pedidos|membresía|servicio|línea|póliza|seguro|" +
  "tarifa|orden|compra|licencia|abono|perfil|suscripciones|cuentas|contratos)";
const my = "(mi|mis|nuestra|nuestro|nuestras|nuestros|la|el|este|esta|todo|todos|todas)";
/** What people call off and stay customers. */
const occasion =
  "(cita|reunión|reserva|llamada|visita|clase|curso|demo|vuelo|viaje|mesa|habitación|entrega|" +
  "recogida|envío|transferencia|pago|factura|deuda|cuota|saldo|devolución|reembolso|" +
  "solicitud|ticket|invitación|exportación|notificaci*|boletín|evento|entrevista|sesión|" +
  "consulta|turno|impresión|instalación)";
const provider =
  "(proveedor|proveedora|compañía|empresa|operador|operadora|banco|aseguradora|marca|tienda|" +
  "plataforma|agencia|distribuidor|taller|hosting)";

const cancelWish: Phrases = {
  heard: [
    `${wish}…5 ${cancel}`,
    `(favor|[.,]) cancelar ${my}`,
    `(cancelo|cancelamos|anulo|anulamos|rescindo|rescindimos)…1 ${my}`,
    `(cancelen|cancelad|cancele|cancela|anulen|anule|anulad|cancélenme|cancéleme|cancelame)…1 ${my}…1 ${contract}`,
    "(cancelen|anulen|cancelad) (todo|ya|[.,])",
    "(cancélenlo|cancélenla|cancélelo|cancélela|cancelenme|canceladme)",
    "(darme|darnos|dar|doy|damos|dame|dadme|denme|deme|dénme|dese)( me| nos)? de baja",
    "(darme|darnos|dar) de baja",
    "de baja( de)? (mi|mis|nuestra|nuestro|el|la|este|esta) (suscripción|cuenta|contrato|plan|membresía|servicio|línea|póliza|tarifa)",
    "(quiero|solicito|solicitar|tramitar|pedir|pido|gestionar|exijo|deseo|causar|procesar|tramiten|tramite)…2 (la|mi|una|nuestra) baja",
    "(baja|cancelación|anulación) (inmediata|definitiva|de mi (cuenta|suscripción|contrato|" +
      "plan|servicio|línea|pedido)|de nuestra cuenta|de nuestro contrato|del servicio|del " +
      "contrato|de la suscripción)",
    "(solicito|solicitamos|pido|exijo|quiero|deseo|tramitar|solicitar|proceder a|procedan a)…2 (cancelación|anulación)",
    `(cerrar|eliminar|borrar|terminar|finalizar|suspender|cierren|eliminen|borren|cierre|elimine|cierra) (mi|nuestra|nuestro|mis)…1 ${contract}`,
    "(dar|doy|damos) por (terminad[oa]|finalizad[oa]|concluid[oa])",
    "(poner fin|ponerle fin|poner término) (a|al) (mi|nuestro|contrato|servicio)",
    "no… (renovar|renovaré|renovaremos|renovarlo|renueven|renuevo|renovamos|prorrogar)",
    "(cambiarme|cambiarnos|cambiar|me cambio|nos cambiamos|cambiaré|me cambiaré|nos " +
      "cambiaremos|pasarme|me paso|me pasaré|irme|irnos|me voy|nos vamos|me iré|nos iremos|" +
      "marcharme|me marcho)…2 (de|a|con|hacia) (otra|otro|la competencia|un competidor|su " +
      `competencia|vuestra competencia)( ${provider})?`,
    `(cambiarme|cambiarnos|cambiar|cambio|cambiamos|cambiaré) de ${provider}`,
    "(a|con) la competencia",
    `(busco|buscamos|buscar|buscando|buscaré|buscaremos) (a )?(otra|otro|un nuevo|una nueva|alternativas)( ${provider})?`,
    "(comprar|compraré|compraremos|iré|irme|me voy|pediré|ir) (a otro lado|a otra parte|en otro sitio|en otra parte|en otro lado|a otro sitio)",
    "(perdido|perdieron|perder|pierden|pierde|perderán|perdéis) (a )?(un|una|otro|otra)…2 (cliente|clienta)",
    "perd(er|ido|ieron)me como (cliente|clienta)",
    "(nunca más|jamás|no)…2 (vuelvo|volveré|volveremos|volvería) a (comprar|pedir|contratar|usar|confiar)",
    "(nunca más|jamás) (compro|compraré|pido|pediré|contrato|contrataré|en esta)",
    "(última vez que) (compro|pido|uso|contrato|les compro)",
    "(dejar|dejo|dejaré) de ser (cliente|clienta)",
    "(no quiero|ya no quiero) (ser|seguir siendo|seguir)…2 (cliente|clienta|con ustedes|con el servicio|con vosotros)",
    "(dejar|dejo|abandonar|abandono) (su|vuestra|vuestro|esta) (compañía|empresa|servicio|plataforma)",
    "(portabilidad|portar) (a otra|a otro|mi número|mi línea)",
  ],
  unless: [
    "(no|nunca|jamás|sin|ni|tampoco)( (quiero|queremos|quería|quise|deseo|pretendo|pienso|" +
      "pensaba|voy|vamos|a|tengo|tenemos|intención|de|que|pedí|he|pedido|solicité|solicitado|" +
      `es|necesito|hace|falta|se|me|deseamos)){0,5} (${cancel}|cancelen|cancele|anulen|anule|` +
      "cambiarme|cambiar|la baja|darme|cerrar|cancelación)",
    "(no|sin)( (quiero|voy|pienso|deseo|a|tengo|que)){0,3} (darme|dar) de baja",
    "(si|cuando|al|en caso de|tras|después de|antes de|una vez que|por si)( (yo|me|lo|la|" +
      "decido|decidiera|quiero|quisiera|decidimos|queremos|llego|alguien|un cliente|uno)){0,3} " +
      `(${cancel}|cancelo|cancelara|cancelase|cancela|cancelamos|anulo|anulara|anulamos|darme ` +
      "de baja|doy de baja|diera de baja|cancelo)( (mi|la|el)…1)?",
    "(política|condiciones|plazo|plazos|gastos|comisión|penalización|penalizaciones|cargo|" +
      "cargos|costes?|costos?|multa|derecho) (de|por|para) (la )?(cancelación|anulación|baja|" +
      `${cancel}|cancelación anticipada)…`,
    `${cancel}… (en cualquier momento|cuando quiera|en todo momento|gratis)`,
    `por qué…4 (cancel*|anul*)`,
    `(ustedes|ellos|el vendedor|la tienda|el sistema|el transportista|la empresa) (quieren|quiere|van a|va a|pueden|decidieron|decidió)…2 ${cancel}`,
    `(cancelar|cancelen|cancele|cancelo|cancela|anular|anulen|anule|cancelación)${upTo(4, "pedido|suscripción|contrato|cuenta|plan")} ${occasion}`,
    "(confirmación|correo|notificación|debido a|tras|recibido|recibí)… (cancelación|anulación|baja)( de mi _)?",
    "(de baja) (médica|laboral|por enfermedad|por maternidad)",
    "(batería|muy|señal|presión|planta|más|temperatura|tan|es|está) baja",
    "(a|con) la competencia (de|del|entre)",
  ],
};

const manager =
  "(responsables?|supervisora?|supervisores|encargad[oa]s?|gerentes?|jef[ea]s?|directora?|" +
  "superiora?|superiores|dirección|gerencia|mánager|manager)";
const det = "(un|una|el|la|su|sus|vuestro|vuestra|tu|algún|alguna|otro)";

const managerWish: Phrases = {
  heard: [
    "(hablar|comunicarme|comunicar|comuníqueme|comuníquenme|conversar|contactar|contacto|" +
      "pasar|páseme|pásenme|pásame|pasadme|transferir|transfiera|transfiéranme|transfiérame|" +
      "escalar|escalen|escale|derivar|deriven|elevar|eleven|quejarme|dirigirme|poner|ponga|" +
      "póngame|pónganme|reenviar|reenvíe|remitir|trasladar|trasladen|conectar|atienda|tratar|" +
      `escribir)…5 ((con|a|al|por|en contacto con|de)( ${det})?…1) ${manager}`,
    "(quiero|quisiera|exijo|necesito|pido|solicito|reclamo|póngame|pónganme|páseme|pásenme|" +
      `pásame|llame|llamen|llama|demando|deme|denme)…2( a| con| al)?( ${det}) ${manager}`,
    `(quiero|exijo|necesito|pido|solicito|quisiera|espero) que( me| nos)?… ${det}…1 ${manager}`,
    `que ${det}…1 ${manager} (me|nos|se|revise|vea|atienda)`,
    `(quién|quien|dónde|donde) (es|está)…1 (su|el|la|vuestro|tu) ${manager}`,
    `(nombre|número|teléfono|correo|contacto|datos) (de su|del|de un|de una|de vuestro|de la|de tu) ${manager}`,
    `(llamada|respuesta|llame|llamara|contestación) (un|una|de un|de una|de su|del|su) ${manager}`,
    `(puede|podría|puedo|hay)…2 (un|una|su|algún|alguna) ${manager}`,
    `${begin} (un |su |el )?${manager} (por favor|ya|ahora)`,
    "(escalar|escalen|escale|eleven|elevar|eleve) (este|esta|mi|el|la) (caso|ticket|queja|reclamación|reclamo|asunto|incidencia|problema|solicitud)",
    "alguien (con más autoridad|que (pueda decidir|decida|tenga autoridad|mande)|de más arriba|superior|con autoridad)",
  ],
  unless: [
    `(mi|mis|nuestro|nuestra|nuestros)…1 ${manager}`,
    "(jefe|director|gerente|responsable|gestor) de (proyecto|producto|cuenta|cuentas|marketing|compras|ventas)",
    `(rol|acceso|perfil|permisos|cuenta|usuario) (de|del) ${manager}`,
    `(no|sin|ni)( (quiero|necesito|hace|falta|es|necesario|hablar|que|con|a|tengo)){0,4}( ningún| ninguna| un| una| el| su)? ${manager}`,
    `(soy|como|somos|siendo)…1 ${manager}`,
    `(gracias|felicit*|agradezco|saludos)…4 ${manager}`,
    "(es|son|sea|ser|hacerse|eres|hago|hacen|hace)( el| la| los)? responsables? (de|del|por)",
    "(account|password|task|product) manager",
  ],
};

const relative =
  "(marido|esposo|esposa|mujer|padre|madre|papá|mamá|hijo|hija|hermano|hermana|bebé|abuelo|" +
  "abuela|pareja|novio|novia|amigo|amiga|tío|tía|suegro|suegra|perro|gato|niño|niña|familiar)";

const vulnerability: Phrases = {
  heard: [
    "(falleció|fallecid*|fallecimiento|fallecer|difunt*|funeral|luto|duelo por|viud[oa]|defunción|aborto espontáneo|cuidados paliativos)",
    `${relative}… (murió|muerto|muerta|ha muerto|se murió|está muriendo)`,
    `(murió|se murió|ha muerto|perdí a|perdimos a|perder a) (mi|nuestro|nuestra) ${relative}`,
    `muerte de (mi|nuestro|nuestra|su)…1 ${relative}`,
    "(un|con|de|tiene|tengo|diagnosticado|detectado|diagnosticaron|detectaron) cáncer",
    "(en el|en un|del) hospital",
    "(hospitaliza*|hospitalizad[oa]|ingresad[oa] en|gravemente enferm[oa]|muy enferm[oa]|" +
      "enfermedad grave|depresión|deprimid[oa]|alzheimer|demencia|un ictus|un infarto|derrame " +
      "cerebral|quimio*|discapacidad|discapacitad[oa]|baja médica|me operaron|cirugía|en la " +
      "uci|(enfermedad|estado|fase|enferm[oa]) terminal)",
    "(suicid*|quitarme la vida|no quiero vivir|no quiero seguir viviendo|matarme|hacerme daño)",
    "(violencia (doméstica|de género|machista|familiar)|maltrat*|me acosa|acoso|me amenaza|" +
      "amenazas de muerte|(estoy|estamos|vida) en peligro|orden de alejamiento)",
    "(se incendió|se prendió fuego|prendió fuego|salió ardiendo|empezó a arder|explotó|" +
      "explosión|descarga eléctrica|me electrocut*|me (quemé|quemó)|me he quemado|se quemó (la|" +
      "el|mi) (mano|hijo|hija|brazo|dedo|cara)|herid[oa] por|resultó herid[oa]|fuga de gas|" +
      "monóxido)",
    "(perdí|perdido|he perdido|perdimos|perdió) (mi|el|su) (trabajo|empleo)",
    "(me despidieron|desemplead[oa]|en el paro|en paro|sin trabajo|mis deudas|endeudad[oa]|" +
      "en bancarrota|en quiebra|desahuci*|desalojo|embargo|sin hogar)",
    "(dificultades|problemas|apuros|situación|crisis) (económic[oa]s?|financier[oa]s?|de dinero)( (difícil|mala|complicada))?",
    "no (puedo|podemos|puede)…1 (permitírmelo|permitírnoslo|permitirme (este|seguir|pagar|la)|costear|costearlo)",
    "(ya no|no) (puedo|podemos)…1 (seguir pagando|pagar (el alquiler|la luz|la renta|la " +
      "hipoteca|mis facturas|mis cuentas|mis deudas|las cuotas|más))",
    "ya no (puedo|podemos) pagar",
    "(no|ni) (llego|llegamos) a fin de mes",
    "(robo|suplantación|usurpación) de (mi )?identidad",
    "(suplantaron|robaron) mi identidad",
    "(filtración|fuga|brecha|violación) de (mis )?datos",
    "(cuenta|correo|perfil)… (hackead[oa]|hackearon|piratead[oa])",
    "(hackearon|hackeado|me han hackeado|me hackearon|me robaron|me estafaron|me asaltaron|me atacaron)",
    "(mis|nuestros) (datos|información|documentos|fotos)…5 (filtra*|publica*|robad*|expuest*|vendi*|divulga*|comparti*|difundi*)",
    "(filtraron|publicaron|vendieron|divulgaron|compartieron|expusieron) (mis|nuestros) (datos|fotos|documentos)",
    "(datos|factura|pedido|información|dirección|cuenta|expediente) de (otro|otra|otros) (client*|persona*|usuari*)",
  ],
  unless: [
    "(contra|frente a|protegid*|proteger|evitar|en caso de)…4 (filtración|fuga|brecha|robo|hackead*)( de)?( datos| identidad)?",
    "investigación (contra|del|sobre el) cáncer",
    "(enví*|paquete|pedido|impresora|entrega|para)… (el|un|del) hospital",
    "(batería|móvil|teléfono|portátil|pantalla)…2 (murió|muerto|muerta)",
  ],
};

const complaint: Phrases = {
  heard: [
    "(una|mi|esta|la|nuestra|como) (queja|reclamación) (formal|oficial|por|contra|sobre|es|sigue|número)?",
    "(una|mi|esta|nuestra|como|otra) (queja|reclamación)",
    "(un|mi|este|nuestro) reclamo",
    "[.,] (queja|reclamación|reclamo)( formal| oficial)?( por| sobre| contra| del| de)?",
    "(quiero|quisiera|deseo|tengo que|vengo a|escribo para|necesito|voy a|gustaría|debo)…2 (quejarme|reclamar|quejarnos)",
    "(me|nos) (quejo|quejamos|quejaré)",
    "(poner|presentar|interponer|hacer|pongo|presento|formular|levantar|registrar|ponerles) (una|mi|un|la)…1 (queja|reclamación|reclamo|denuncia)",
    "(hoja|hojas|libro) de (reclamaciones|quejas)",
    "(dónde|donde|cómo|como)…2 (quejarme|reclamar)",
  ],
  unless: [
    "(ninguna|ningún|sin|cero|no es|no tengo|ni una)…1 (queja|quejas|reclamación|reclamo)",
    "(no|nunca|nada)( (me|puedo|quiero|es|para|por|de|qué|que|una|tengo|motivo|suelo|vengo|a)){0,4} (quejo|quejarme|queja|reclamar)",
    "(queja|quejas|reclamación|reclamaciones|reclamo|reclamos) de (un|una|mis|nuestros|los|mi|algunos|otro) (client*|inquilin*|vecin*|usuari*)",
    "(gestionar|gestiono|recibí|recibimos|recibido|recibir|registrar|módulo|formulario)… (quejas?|reclamaciones|reclamación|reclamos?) (de|del)",
    "(clientes|usuarios) se (quejan|quejaron)",
  ],
};

const contacted =
  "(escrito|escribí|llamado|llamé|contactado|contacté|pedido|pedí|preguntado|pregunté|" +
  "explicado|expliqué|reclamado|reclamé|avisado|avisé|dicho|dije|comentado|comenté|informado|" +
  "informé|reportado|reporté|solicitado|solicité|enviado (un|dos|tres|varios|varias)|" +
  "mandé (un|dos|tres|varios|varias)|envié (un|dos|tres|varios|varias)|mandado (un|dos|tres|" +
  "varios|varias)|comunicado)";
const often =
  "(dos veces|tres veces|cuatro veces|cinco veces|varias veces|muchas veces|mil veces|" +
  "repetidas veces|en varias ocasiones|reiteradamente|repetidamente|ya)";
const nth = "(segunda|tercera|cuarta|quinta|sexta|enésima|décima|2ª|3ª|4ª|5ª|2da|3ra|4ta)";

const repeatContact: Phrases = {
  heard: [
    `${nth} vez que… (escribo|llamo|contacto|pregunto|pido|explico|reclamo|digo|aviso|` +
      "comunico|solicito|reporto|envío|mando|escribimos|llamamos|contactamos)",
    `(escribo|llamo|pregunto|pido|explico|repito|digo|contacto|reclamo)… por ${nth} vez`,
    `por ${nth} vez [.,]`,
    "(mi|este es mi|es el|es mi|el) (segundo|tercer|cuarto|quinto|segunda|tercera|cuarta|" +
      "enésimo) (correo|mensaje|ticket|intento de contacto|llamada|solicitud|reclamo|" +
      "reclamación|mail|email|consulta)",
    `ya… ${contacted}( (un|dos|tres|varios) correos?| (dos|tres|varias|muchas) veces| antes| ayer| la semana| por| a| sobre| que| esto)`,
    `${contacted}…4 ${often}`,
    "ya… (mandé|envié|mandado|enviado) (un|dos|tres|varios|varias) (correo|correos|mensaje|mensajes|mail|mails|emails)",
    `(varias|dos|tres|muchas) veces… ${contacted}`,
    "(sigo|seguimos|todavía|aún|continúo)…2 (sin|no)… (respuesta|noticias|contestación|responden|contestan|contestado|respondido)",
    "(sigo|seguimos|estoy) esperando… (respuesta|contestación|llamada|noticias)",
    "(nadie|no me|no nos)( (me|nos|ha|han|se))? (contesta|responde|respondió|contestó|ha " +
      "respondido|ha contestado|responden|contestan|respondido|contestado|comunicado|ha " +
      "llamado|han respondido|han contestado)",
    "(sin|ninguna|no he recibido|no recibí|no recibo|no tengo|ni una) (respuesta|noticias|contestación)…1",
    "cuántas veces( más)? (tengo|debo|hay|necesito|les|voy)",
    "(vuelvo|volvemos|volver) a (escribir|llamar|contactar|preguntar|reclamar|insistir|pedir|escribirles|llamarles)",
    "(insisto|reitero|reiteramos|repito|insistimos)…4 (mi|solicitud|correo|que|en|pedido|nuevamente|una vez más|otra vez)",
    "(mi|mis|al|del|a mi) (último|últimos|anterior|anteriores|primer|primera|última|" +
      "segundo)…1 (correo|correos|mensaje|mensajes|ticket|solicitud|llamada|llamadas|consulta|" +
      "mail|email)",
    "(mi|mis|nuestro|el) (correo|correos|mensaje|mensajes|ticket|solicitud|llamada|consulta) " +
      "(anterior|anteriores|previo|del [^ ]+|de la semana pasada)",
    "como (ya|les|le|os|te)…2 (dije|dijimos|comenté|escribí|expliqué|mencioné|indiqué|he dicho|comentado|indicado|mencionado|había)",
    "(otra vez|nuevamente|de nuevo) ((les|le|os|te) )?(escribo|contacto|llamo)",
    "(les|le|os|te) (escribo|contacto|llamo)…1 (otra vez|nuevamente|de nuevo|una vez más)",
  ],
  unless: [
    `${nth} vez que…2 (compro|pido a|pido con|pido en|ordeno|contrato)`,
    "(no hace falta|no es necesaria?|no necesito|sin necesidad de)…1 (respuesta|contestación)",
    "mi (primer|primera|último|última) (pedido|compra|factura)",
  ],
};

const question: Phrases = {
  heard: [
    `${begin} (cuándo|dónde|cómo|por qué|cuánto|cuánta|cuántos|cuántas|quién|a qué hora|` +
      "hasta cuándo|desde cuándo|para cuándo|en cuánto) (es|está|están|son|puedo|podemos|puede|" +
      "pueden|debo|tengo que|hago|hacemos|se hace|se puede|se activa|se cambia|se cancela|se " +
      "instala|llega|llegará|llegan|estará|recibiré|recibo|van|va|voy|vais|tardan?|cuesta|" +
      "cuestan|vale|sería|será|serán|fue|han|ha|hay|encuentro|consigo|obtengo|cambio|cambiar|" +
      "hacer|cancelo|devuelvo|solicito|descargo|contacto|funciona|falta|días|tiempo|sale|" +
      "saldrá|me (llega|llegará|van|devuelven|devolverán|envían|cobraron|cobran|cobrasteis|" +
      "han)|no|mi|tarda|envían)",
    `${sentence} (en |a |de |para |con |por )?(qué|cuál|cuáles) (es|son|debo|hago|puedo|` +
      "tengo que|hay|pasa|pasó|ha pasado|significa|necesito|documentos|plan|talla|opciones|" +
      "sería|incluye|diferencia|hacemos|tengo|tipo|fecha|día|hora|me recomiendan)",
    `${sentence} quién( me| nos)? (puede|podría|ayuda|atiende)`,
    `${begin} (pueden|puede|podrían|podría|podéis|puedes) (ayudarme|decirme|enviarme|` +
      "indicarme|confirmarme|mandarme|explicarme|revisar|comprobar|mirar|darme|ustedes|usted|" +
      "alguien)",
    `${begin} (tienen|tenéis|hay|hacen|envían|aceptan|venden) (ustedes|disponible|alguna novedad|novedades|envío|envíos|stock|alguna|algún)`,
    `${begin} (es posible|sería posible|se puede) [^ ]+`,
    `${begin} alguna (novedad|noticia|respuesta|actualización)`,
    "(quisiera|quiero|quería|necesito|me gustaría|gustaría|deseo|querría) (saber|preguntar|" +
      "consultar)…1 (si|cuándo|cómo|dónde|por qué|cuánto|qué|cuál|quién)",
    `(quisiera|quiero|quería|necesito|gustaría|deseo|querría) (saber|preguntar|consultar) (si|cuándo|cómo|dónde|por qué|cuánto|qué|cuál|quién)`,
    "(me pregunto|nos preguntamos|pueden decirme|podrían decirme|me dicen|díganme|dígame|me " +
      "podrían decir|me pueden decir) (si|cuándo|cómo|dónde|por qué|cuánto|qué|cuál|quién)",
  ],
  unless: [
    "[.?] (hola|buenas|ok|vale|en serio|de verdad|gracias|sí|no|verdad|hay alguien|aló)( ,)? [?]",
    "(me están tomando el pelo|me toman el pelo|es (una )?broma|es en serio|están bromeando|saben qué|sabe qué) [?]",
    "cuando( _){1,6} ,",
    "cuanto antes",
    "(quien|cuando) (sea|quiera|puedan?)",
    "como (es|se) (lógico|normal|habitual|indica|ve|dice|puede ver|trata)",
    "donde (dice|pone|está) _…4 ,",
    "que (es|son) (lo que|para)",
  ],
};

const weekday = "(lunes|martes|miércoles|jueves|viernes|sábado|domingo)";
const soon =
  "(hoy|mañana|esta (semana|tarde|noche)|la próxima semana|la semana que viene|antes|" +
  "en las próximas|en los próximos|en un plazo|dentro de|a la brevedad|lo antes posible|" +
  `cuanto antes|enseguida|pronto|el ${weekday}|${weekday}|el [0-9]*|en breve|a más tardar|` +
  "en [0-9]*)";
const infinitive =
  "(revisar*|comprobar*|verificar*|consultar*|enviar*|reenviar*|mandar*|contactar*|llamar*|" +
  "reembolsar*|devolver*|procesar*|tramitar*|solicitar*|preguntar*|hacer*|corregir*|" +
  "solucionar*|resolver*|arreglar*|investigar*|examinar*|estudiar*|poner*|mantener*|dar*|" +
  "reemplazar*|cambiar*|sustituir*|despachar*|reparar*|abonar*|escribir*|responder*|" +
  "transferir*|trasladar*|informar*|avisar*|escalar*|gestionar*|abrir*|anular*|modificar*|" +
  "ocupar*|encargar*|asegurar*|mirar*|pasar*|volver|ver|hablar|intentar resolver|compensar*|" +
  "bonificar*|entregar*|recoger*)";
const future =
  "((enviaré|mandaré|llamaré|contactaré|revisaré|comprobaré|verificaré|consultaré|responderé|" +
  "investigaré|gestionaré|escribiré|preguntaré|hablaré|volveré|pediré|procederé|solicitaré|" +
  "escalaré|confirmaré|avisaré|trasladaré|tramitaré|cambiaré|solucionaré|resolveré|arreglaré|" +
  "haré)|(?!(seremos|estaremos|tendremos|podremos|necesitaremos|habremos|sabremos|queremos|" +
  "esperaremos|veremos si) )_remos|(le|les|te|os|me|nos|lo|los) (?!(estaré|tendré|podré|" +
  "gustaré|quedaré) )_(aré|eré|iré|dré))";
const done =
  "(enviad*|entregad*|reembolsad*|devuelt*|reparad*|procesad*|corregid*|abonad*|reemplazad*|" +
  "resuelt*|solucionad*|list[oa]|listos|efectuad*|revisad*|contactad*|informad*|notificad*|" +
  "despachad*|arreglad*)";

const condition =
  "(si|cuando|en cuanto|una vez que|una vez) (usted |ustedes )?((me|nos) )?((lo|la|los|" +
  "las) )?(envía*|envíe*|manda*|mande*|da|dan|dé|den|indica*|indique*|confirma*|confirme*|" +
  "facilita*|facilite*|proporcion*|comparte*|comparta*|responde*|responda*|avisa*|avise*|" +
  "dice|dicen|diga*|escribe*|escriba*|necesita*|desea*|quiere*|tiene*|rellen*|complet*)";

const promise: Phrases = {
  heard: [
    `${future}(?! que)`,
    `(voy|vamos|va|van) a( (?!no )_)? ${infinitive}`,
    `(le|les|te|os) (llamará|llamarán|contactará|contactarán|escribirá|enviará|enviarán|responderá|avisará|informará|devolverá|visitará)`,
    "(se pondrá|se pondrán) en contacto",
    "(técnico|técnica|compañero|compañera|equipo|departamento|repartidor|alguien)…2 _r\\u00e1n?",
    "(me (encargo|ocupo|comprometo)|nos (encargamos|ocupamos|comprometemos)|cuente conmigo|" +
      "cuente con ello|cuenten con ello|déjelo en mis manos|le doy mi palabra)",
    "(le|les|te|os) (doy|damos|daré|tengo|tenemos)…4 (respuesta|noticias|solución)",
    "(le|les|te|os) (prometo|prometemos|garantizo|garantizamos|aseguro que|aseguramos que|mantengo|mantenemos|aviso|avisamos)",
    `(le|les|te|os) (envío|mando|llamo|escribo|contacto|confirmo|respondo|devuelvo)…6 ${soon}`,
    // The past is spelled the same, so that a weekday alone does not tell.
    "(le|les|te|os) (enviamos|mandamos|llamamos|contactamos|reembolsamos|devolvemos|" +
      "confirmamos|respondemos)…6 (mañana|esta semana|la próxima semana|la semana que viene|en " +
      "las próximas|lo antes posible|cuanto antes|enseguida|en breve)",
    `(recibirá|recibirás|recibirán|recibiréis|obtendrá)…4 (${soon}|respuesta|reembolso|` +
      "noticias|abono|producto|número|correo|confirmación|pedido|paquete|llamada)",
    "(tendrá|tendrás|tendrán) (?!que )(_ )?(respuesta|noticias|reembolso|pedido|novedades|paquete|dinero|solución)",
    `(tendrá|tendrás|tendrán)( (?!que )_){1,4} (antes del|el|para el|a más tardar|mañana|hoy) [^ ]+`,
    `(será|serán|estará|estarán|quedará)( (?!no )_){0,2} ${done}`,
    `se (le )?(enviará|entregará|reembolsará|devolverá|procesará|enviarán|abonará|resolverá|solucionará|cambiará)`,
    `(llegará|saldrá|sale|llega)… ${soon}`,
    `(enviamos|mandamos|reembolsamos|reparamos) _… (hoy|mañana|esta semana|el ${weekday})`,
    `(hoy|mañana|esta semana|el ${weekday})( mismo)? (le |les |te )?(enviamos|mandamos|llamo|llamamos|reembolsamos|reparamos|envío|mando|contacto)`,
    "(sabrá|sabrán|sabrás) de nosotros",
    "(vuelvo|volvemos) (a contactar|con una respuesta|con noticias)",
    "(permítame|déjeme|deme un momento para)…4 (y le|y les|y te) (aviso|informo|digo|respondo|confirmo|llamo)",
  ],
  unless: [
    `${condition}…12( ,)?…6`,
    "(en caso de que|siempre que)…12( ,)?…4",
    `(le|les|te|os|lo|la)…8( ,)? ${condition}…6`,
    "(espero|esperamos|ojalá|quizás|quizá|tal vez|creo|creemos|puede que|probablemente|posiblemente|supongo|no sé|no sabemos)…10",
    "(fuera de la oficina|de vacaciones|de baja|ausente|cerrad[oa]s?|no disponible)…4",
    "(tendrá que|tendrás que|tendrán que|debe|deberá|deberán|debes|por favor|puede usted|" +
      "puede|podría|necesitamos que|necesito que|le pedimos|rogamos)…12",
    "no (puedo|podemos|le puedo)…1 (prometer*|garantizar*|asegurar*|decir*)…10",
    `no( (le|les|te|os|lo|la|se|nos|me|va|vamos|voy|será)){0,3} (${future}|a [^ ]+|${done})`,
    "(será|serán|estará|estaremos|estaré) (encantad*|un placer)",
    `(volveré|volveremos|regresaré) (a la oficina|al trabajo|a estar|el ${weekday}|de)`,
  ],
};

export const spanish: LanguageCues = {
  cues: {
    "cancel-wish": cancelWish,
    "manager-wish": managerWish,
    vulnerability,
    complaint,
    "repeat-contact": repeatContact,
    question,
    promise,
  },
  days: {
    deadline:
      "(antes de|antes del|para|hasta|a más tardar|como muy tarde)( el| la| la de| este| próximo){0,2}",
    names: {
      today: "(hoy|hoy mismo|esta (tarde|noche)|final del día|fin del día|el día de hoy)",
      tomorrow: "mañana",
      monday: "lunes",
      tuesday: "martes",
      wednesday: "miércoles",
      thursday: "jueves",
      friday: "viernes",
      saturday: "sábado",
      sunday: "domingo",
      "end-of-week":
        "((el )?(final|fin|finales) de (la |esta )?semana|finales de semana|esta semana|(el |este )?fin de semana)",
      "next-week":
        "((principios de |mediados de |finales de )?(la )?(próxima semana|semana que viene|" +
        "semana próxima|semana entrante)|(lunes|martes|miércoles|jueves|viernes) de la (próxima " +
        "semana|semana que viene))",
    },
    unless: [
      "pasado mañana",
      "(la|esta|cada|de la|por la|en la) mañana",
      `(desde el|el pasado|cada|su|todos los|(correo|mensaje|llamada|pedido|mail|email|conversación) del) ${weekday}`,
      `${weekday} pasado`,
      `(recibi*|envia*|enviamos|hizo|realizó|compr*|entreg*|llamó|escribió|habla*|pedido|reembolsamos)… el ${weekday}`,
      "(llamada|mensaje|correo|conversación|hablado|hablamos|comentado) (de )?hoy",
    ],
  },
};
