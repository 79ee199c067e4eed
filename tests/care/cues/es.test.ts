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
  ])("names in «%s» the day %s", (text, day) => {
    expect(readMessage(text, "staff").promisedDay).toBe(day);
  });
});
