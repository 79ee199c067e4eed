import { describe, expect, it } from "vitest";
import { readMessage } from "../../../src/care/read-message.ts";

const heardOf = (text: string) => readMessage(text, "customer").cues;
const promisedOf = (text: string) => readMessage(text, "staff").cues;

describe("cancel-wish in Spanish", () => {
  it.each([
    "Quiero cancelar mi suscripción.",
    "Quiero darme de baja.",
    "Por favor cancelen mi pedido.",
    "¿Cómo puedo cancelar mi cuenta?",
    "Si no lo arreglan, me doy de baja y me voy a la competencia.",
    "QUIERO CANCELAR YA",
    "quisiera cancelar mi suscripcion cuanto antes",
    "Solicito la baja inmediata del servicio.",
    "Han perdido un cliente.",
    "No vuelvo a comprar en su tienda.",
    "Vamos a cambiar de proveedor.",
    "Estoy buscando otra compañía.",
    "No quiero renovar el contrato.",
    "Nunca más compro aquí.",
    "Hola, quiero dar de baja mi línea.",
    "me quiero dar de baja",
    "Solicito la cancelación de mi contrato.",
    "Quisiera darme de baja del servicio lo antes posible.",
    "Cancelen todo, por favor.",
    "Me cambio a otra compañía el mes que viene.",
    "¿Cómo hago para anular mi pedido?",
    "Quiero dar por terminado el contrato.",
    "Voy a cancelar si no me contestan.",
    "Deseo cancelar el contrato a partir del 1 de marzo.",
    "Quiero que cancelen mi suscripción.",
    "¿Cómo me doy de baja?",
    "Me voy a cambiar de compañía.",
    "Si no me resuelven hoy, cancelo el servicio.",
    "Ya no quiero seguir con ustedes.",
    "Quiero cerrar mi cuenta",
    "Han perdido a un cliente de diez años.",
  ])("is in «%s»", (text) => {
    expect(heardOf(text)).toContain("cancel-wish");
  });

  it.each([
    "Quiero cancelar mi cita del viernes.",
    "No quiero cancelar, solo quiero una solución.",
    "¿Qué pasa si cancelo?",
    "Si cancelo mi suscripción, ¿me devuelven el dinero?",
    "¿Puedo cancelar en cualquier momento?",
    "¿Cuál es la política de cancelación?",
    "¿Por qué cancelaron mi pedido?",
    "Ustedes cancelaron mi pedido sin avisar.",
    "Por favor no cancelen mi pedido.",
    "La batería está muy baja.",
    "Quiero cambiar a un plan más grande.",
    "Necesito cancelar la reunión de mañana.",
    "Mi vuelo fue cancelado.",
    "Quiero cambiar de dirección.",
    "Me dieron de baja sin avisar.",
    "No es mi intención cancelar.",
    "Quiero cancelar la entrega de hoy, no estaré en casa.",
    "¿Qué pasaría si me doy de baja antes?",
    "¿Qué penalización tengo si me doy de baja?",
    "Ustedes me cancelaron el servicio.",
    "Tuve que cancelar la cita con el médico.",
    "Gracias por no cancelar mi pedido.",
    "Le vendeur a annulé la vente.",
    "Mi pedido aparece como cancelado, ¿por qué?",
    "No quiero darme de baja.",
    "Me cancelaron el pedido sin motivo.",
    "Quiero cancelar la reserva de la mesa.",
    "¿Se puede cancelar en cualquier momento?",
    "Cancelé mi suscripción en mayo y me siguen cobrando.",
    "El botón de cancelar no funciona.",
    "No vamos a cancelar el contrato.",
    "Quiero cambiar el plan a uno superior.",
  ])("is not in «%s»", (text) => {
    expect(heardOf(text)).not.toContain("cancel-wish");
  });
});

describe("manager-wish in Spanish", () => {
  it.each([
    "Quiero hablar con un supervisor.",
    "Páseme con su jefe.",
    "Exijo hablar con el gerente.",
    "¿Puedo hablar con el encargado?",
    "Quiero que me llame un responsable.",
    "¿Quién es su jefe?",
    "Por favor escalen este caso.",
    "NECESITO A SU SUPERVISOR",
    "Necesito hablar con alguien con más autoridad.",
    "quiero hablar con el jefe",
    "Quiero poner esto en conocimiento de su jefe, páseme con él. Páseme con su jefe.",
    "Un responsable doit me rappeler aujourd'hui.",
    "¿Me puede pasar con su supervisor?",
    "Comuníqueme con el encargado por favor",
    "Que me llame su jefe.",
    "Necesito que un gerente revise mi caso.",
  ])("is in «%s»", (text) => {
    expect(heardOf(text)).toContain("manager-wish");
  });

  it.each([
    "Tengo que consultarlo con mi jefe.",
    "Soy gerente de una tienda.",
    "Nuestro director aprobó el presupuesto.",
    "¿Cómo agrego un supervisor al equipo?",
    "No necesito hablar con un supervisor, ya está resuelto.",
    "¿Quién es responsable de la entrega?",
    "Felicite a su jefe de mi parte.",
    "Mi supervisora necesita la factura.",
    "El jefe de proyecto usa su herramienta.",
    "El gerente de mi tienda me lo pidió.",
    "Mi supervisor me dijo que les escribiera.",
    "Ayer hablé con su supervisor y todo quedó claro.",
    "¿Quién es el responsable de pagar el envío?",
    "El director de nuestra escuela firmó.",
    "Quiero hablar con ventas.",
  ])("is not in «%s»", (text) => {
    expect(heardOf(text)).not.toContain("manager-wish");
  });
});

describe("vulnerability in Spanish", () => {
  it.each([
    "Mi padre falleció la semana pasada.",
    "Perdí a mi esposa en marzo.",
    "Estuve en el hospital tres semanas.",
    "Mi madre tiene cáncer.",
    "Perdí mi trabajo.",
    "Ya no puedo pagar las cuotas.",
    "Tenemos problemas económicos.",
    "Han hackeado mi cuenta.",
    "El cargador se incendió.",
    "Recibí la factura de otro cliente.",
    "Sufro violencia de género.",
    "Se murió mi esposo.",
    "Tengo depresión.",
    "La batterie a explosé.",
    "Estoy en el paro.",
  ])("is in «%s»", (text) => {
    expect(heardOf(text)).toContain("vulnerability");
  });

  it.each([
    "La batería ha muerto.",
    "Perdí mi contraseña.",
    "No puedo pagar porque el enlace no funciona.",
    "¿Están protegidos contra una filtración de datos?",
    "El paquete es para el hospital de Burgos.",
    "Me muero de ganas de probarlo.",
    "La terminal no lee la tarjeta.",
    "Estoy cansado de esperar.",
    "Se quemó un fusible.",
    "El paquete está perdido.",
    "El móvil se apagó.",
  ])("is not in «%s»", (text) => {
    expect(heardOf(text)).not.toContain("vulnerability");
  });
});

describe("complaint in Spanish", () => {
  it.each([
    "Quiero poner una queja.",
    "Esto es una reclamación formal.",
    "Quiero quejarme del repartidor.",
    "Me quejo del trato recibido.",
    "¿En qué estado está mi reclamo?",
    "Queja por el pedido 4711",
    "¿Dónde puedo presentar una reclamación?",
    "Necesito la hoja de reclamaciones.",
    "Quiero hacer un reclamo.",
    "Quiero presentar un reclamo.",
  ])("is in «%s»", (text) => {
    expect(heardOf(text)).toContain("complaint");
  });

  it.each([
    "No tengo ninguna queja, todo bien.",
    "No me quejo, el servicio es bueno.",
    "No es una queja, solo una sugerencia.",
    "¿Cómo registro la queja de un cliente en su sistema?",
    "Los clientes se quejan del nuevo diseño.",
    "Cero quejas, gracias.",
    "Nunca me quejo, pero gracias.",
    "Queda una caja en el almacén.",
  ])("is not in «%s»", (text) => {
    expect(heardOf(text)).not.toContain("complaint");
  });
});

describe("repeat-contact in Spanish", () => {
  it.each([
    "Es la tercera vez que les escribo.",
    "Ya he llamado dos veces.",
    "Les he escrito varias veces.",
    "Sigo sin recibir respuesta.",
    "Nadie me responde.",
    "¿Cuántas veces tengo que explicarlo?",
    "Vuelvo a escribir por el mismo problema.",
    "Como ya les dije, la batería no carga.",
    "Sigo esperando una respuesta.",
    "En mi correo anterior lo expliqué todo.",
    "Todavía no me han respondido.",
  ])("is in «%s»", (text) => {
    expect(heardOf(text)).toContain("repeat-contact");
  });

  it.each([
    "Ya he pagado la factura.",
    "Es la segunda vez que compro aquí y estoy encantada.",
    "Ya probé a reiniciarlo.",
    "No hace falta respuesta, gracias.",
    "Es mi primera compra.",
    "La segunda caja llegó ayer.",
    "Les escribo por primera vez.",
    "El tercer botón no funciona.",
  ])("is not in «%s»", (text) => {
    expect(heardOf(text)).not.toContain("repeat-contact");
  });
});

describe("question in Spanish", () => {
  it.each([
    "¿Cuándo llega mi pedido?",
    "cuando llega mi pedido",
    "Dónde está mi paquete",
    "Hola, cómo puedo cambiar la contraseña",
    "Por qué me cobraron dos veces",
    "Qué documentos necesito",
    "Cuánto tarda el envío",
    "Cuál es el horario de atención",
    "Quisiera saber si está disponible.",
    "Pueden enviarme la factura otra vez",
    "¿Reembolso?",
    "Dónde puedo descargar la factura",
    "Cuánto cuesta el envío a Canarias",
    "Me gustaría saber cuándo viene el técnico.",
    "Hay alguna novedad sobre mi caso",
  ])("is in «%s»", (text) => {
    expect(heardOf(text)).toContain("question");
  });

  it.each([
    "Cuando hago clic, no pasa nada.",
    "Cuando llega el paquete a casa, siempre está roto.",
    "Que tenga un buen día.",
    "Qué buen servicio!",
    "Como se indica en la factura, pagué ayer.",
    "¿Hola?",
    "La página es https://shop.example.es/buscar?q=bici.",
    'La app pregunta "¿Desea guardar?" y se cierra.',
    "Donde vivo no hay cobertura.",
    "¿Me están tomando el pelo?",
    "Cuando quieran.",
    "Quien sea que me atendió, gracias.",
    "Cuando pueda me avisa.",
    "Donde compré antes era más caro.",
  ])("is not in «%s»", (text) => {
    expect(heardOf(text)).not.toContain("question");
  });
});

describe("promise in Spanish", () => {
  it.each([
    "Le llamaré mañana.",
    "Me pondré en contacto con usted antes del viernes.",
    "Vamos a revisar su caso.",
    "Me encargo personalmente.",
    "Recibirá una respuesta en 48 horas.",
    "Le reembolsaremos el importe esta semana.",
    "Su pedido será enviado el lunes.",
    "Le mantendremos informado.",
    "Un técnico le contactará la próxima semana.",
    "En cuanto llegue la pieza, le avisaremos.",
    "Le prometo que lo solucionaremos.",
    "Hoy enviamos una pantalla nueva.",
    "Mi compañero se pondrá en contacto contigo.",
    "Lo reviso y le confirmo hoy.",
    "Estamos gestionando la devolución y la recibirá esta semana.",
    "En breve le enviaremos la etiqueta.",
    "Procedo a gestionarlo y le confirmo mañana.",
    "Nos comunicaremos con usted mañana.",
    "Le devolveremos el dinero.",
    "Voy a consultarlo con mi compañera.",
    "Le aviso en cuanto tenga noticias.",
    "Nos pondremos en contacto a la brevedad.",
    "Recibirá su reembolso antes del viernes.",
    "Haré todo lo necesario.",
    "Un compañero le llamará esta tarde.",
  ])("is in «%s»", (text) => {
    expect(promisedOf(text)).toContain("promise");
  });

  it.each([
    "Estaré fuera de la oficina hasta el lunes.",
    "Tendrá que reiniciar el dispositivo.",
    "Si me envía el número de pedido, con gusto le ayudaré.",
    "Espero que tengamos noticias suyas pronto.",
    "Por favor responda antes del viernes.",
    "No le podemos reembolsar.",
    "No puedo prometerle que llegue el viernes.",
    "Le reembolsamos el lunes pasado.",
    "La oficina está cerrada el viernes.",
    "No le enviaremos más correos.",
    "Estaremos encantados de ayudarle.",
    "Su paquete llegó ayer.",
    "Quedo a su disposición.",
    "Quedamos a la espera de su respuesta antes del viernes.",
    "Volveré a la oficina el lunes.",
    "Estoy de vacaciones hasta el lunes.",
    "Encontrará el botón en los ajustes.",
    "Si necesita algo más, estaremos encantados de ayudarle.",
    "Cuando nos envíe la foto, lo revisaremos.",
    "Gracias por su paciencia.",
    "Tiene que reiniciar el equipo mañana.",
  ])("is not in «%s»", (text) => {
    expect(promisedOf(text)).not.toContain("promise");
  });

  it.each([
    ["Le llamaré mañana por la mañana.", "tomorrow"],
    ["Me pondré en contacto antes del viernes.", "friday"],
    ["Le enviaremos la etiqueta hoy.", "today"],
    ["Recibirá una respuesta a finales de semana.", "end-of-week"],
    ["Le contactaremos la próxima semana.", "next-week"],
    ["Hemos visto su correo del lunes y le responderemos el jueves.", "thursday"],
    ["Le llamaré pasado mañana.", null],
    ["Me encargo personalmente.", null],
    ["Le responderé a más tardar el viernes.", "friday"],
    ["Le llamaré el próximo lunes.", "monday"],
    ["Mañana mismo le envío la etiqueta.", "tomorrow"],
    ["Le confirmo hoy mismo.", "today"],
    ["Le contactaremos a principios de la próxima semana.", "next-week"],
    ["Le llamaré mañana en la mañana.", "tomorrow"],
  ])("names in «%s» the day %s", (text, day) => {
    expect(readMessage(text, "staff").promisedDay).toBe(day);
  });
});
