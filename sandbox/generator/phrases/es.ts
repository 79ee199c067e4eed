import type { Bank } from "./bank.ts";

export const spanish: Bank = {
  locale: "es",
  timeZone: "Europe/Madrid",
  given: [
    "Alba",
    "Bruno",
    "Carmen",
    "Diego",
    "Elena",
    "Gonzalo",
    "Irene",
    "Joaquín",
    "Lucía",
    "Tomás",
  ],
  family: [
    "Arroyo",
    "Belmonte",
    "Cifuentes",
    "Escobar",
    "Galindo",
    "Izquierdo",
    "Marín",
    "Olmedo",
    "Quintana",
    "Robles",
  ],
  products: [
    "Kestrel 3",
    "bici de carga Heron",
    "bici Swift",
    "batería",
    "silla infantil",
    "plan de servicio",
  ],
  topics: [
    {
      tag: "delivery",
      type: "incident",
      subjects: ["¿Dónde está el pedido {order}?", "Entrega retrasada: {product}"],
      openings: [
        "Hola, el pedido {order} debía llegar la semana pasada y el seguimiento no se mueve. ¿Cuándo llegará?",
        "Buenas, mi {product} figura como entregado pero aquí no hay nada. ¿Pueden comprobarlo?",
      ],
      answers: [
        "El paquete quedó retenido por error. Sale mañana por la mañana y recibirá un nuevo número.",
        "El transportista lo dejó en el punto de recogida. Basta su nombre y el número {order}.",
      ],
    },
    {
      tag: "billing",
      type: "question",
      subjects: ["Factura del pedido {order}", "¿Cobrado dos veces?"],
      openings: [
        "Buenos días, necesito la factura de {order} a nombre de la empresa. ¿Dónde la encuentro?",
        "Veo dos cargos por {product}. ¿Uno es una reserva?",
      ],
      answers: [
        "El segundo cargo es una reserva que el banco libera en cinco días.",
        "He corregido los datos y le he enviado la factura de nuevo.",
      ],
    },
    {
      tag: "warranty",
      type: "incident",
      subjects: ["Garantía: {product}", "El freno chirría desde la revisión"],
      openings: [
        "La pantalla de mi {product} se rompió en el primer paseo. ¿Está cubierto?",
        "Desde la revisión anual el freno trasero chirría. ¿Pueden mirarlo otra vez?",
      ],
      answers: [
        "Sí, está cubierto. Hoy enviamos una pantalla nueva.",
        "Por supuesto. Le he reservado cita el jueves a las nueve.",
      ],
    },
    {
      tag: "how_to",
      type: "question",
      subjects: ["Vincular la app con {product}", "¿Qué presión de neumáticos?"],
      openings: [
        "Una pregunta: ¿cómo vinculo la app con mi {product}?",
        "¿Qué presión recomiendan con silla infantil?",
      ],
      answers: [
        "En la app elija Añadir bici y mantenga el botón de luz tres segundos.",
        "3,5 bar delante y 4 bar detrás.",
      ],
    },
  ],
  thanks: [
    "Ha funcionado, ¡muchas gracias! Un servicio excelente.",
    "Perfecto, gracias por la ayuda tan rápida.",
    "¡Genial, mil gracias!",
  ],
  chasers: [
    "Sigo esperando una respuesta. Esto tarda demasiado.",
    "¿Hola? Llevo días sin noticias.",
  ],
  notFixed: [
    "Esta mañana ha vuelto el mismo fallo, así que no está arreglado.",
    "Sigue sin funcionar. Estoy decepcionado.",
  ],
  angry: [
    "Esto es inaceptable. He escrito tres veces y nadie lo lee.",
    "Estoy muy enfadado. Un servicio pésimo.",
  ],
  apologies: [
    "Siento la espera. Me ocupo yo misma de esto.",
    "Le pido disculpas, no debería haber pasado.",
  ],
  fixes: [
    "La pieza está cambiada y probada. ¿Va todo bien ahora?",
    "Ya está corregido. ¿Falta algo?",
  ],
  goodWords: ["Rápido y amable", "Muy buena ayuda"],
  badWords: ["Demasiado lento", "El problema sigue"],
  cancelling: "Si no se resuelve, cancelo el plan y me cambio a otra tienda.",
  manager: "Quiero hablar con un encargado.",
};
