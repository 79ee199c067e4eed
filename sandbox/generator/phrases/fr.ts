import type { Bank } from "./bank.ts";

export const french: Bank = {
  locale: "fr",
  timeZone: "Europe/Paris",
  given: [
    "Amélie",
    "Bastien",
    "Clémence",
    "Damien",
    "Élodie",
    "Florian",
    "Inès",
    "Mathis",
    "Océane",
    "Rémi",
  ],
  family: [
    "Aubert",
    "Besson",
    "Carlier",
    "Delmas",
    "Fournel",
    "Garnier",
    "Lacroix",
    "Maillard",
    "Perrot",
    "Vasseur",
  ],
  products: [
    "Kestrel 3",
    "vélo cargo Heron",
    "vélo Swift",
    "batterie",
    "siège enfant",
    "contrat d'entretien",
  ],
  topics: [
    {
      tag: "delivery",
      type: "incident",
      subjects: ["Où est la commande {order} ?", "Livraison en retard : {product}"],
      openings: [
        "Bonjour, la commande {order} devait arriver la semaine dernière et le suivi ne bouge plus. Quand vais-je la recevoir ?",
        "Bonjour, mon {product} est noté comme livré mais je n'ai rien reçu. Pouvez-vous vérifier ?",
      ],
      answers: [
        "Le colis était bloqué au dépôt par erreur. Il repart demain matin et vous recevrez un nouveau numéro de suivi.",
        "Le transporteur l'a déposé au point relais. Votre nom et le numéro {order} suffisent.",
      ],
    },
    {
      tag: "billing",
      type: "question",
      subjects: ["Facture de la commande {order}", "Débité deux fois ?"],
      openings: [
        "Bonjour, il me faut une facture au nom de notre société pour {order}. Où la trouver ?",
        "Je vois deux débits pour le {product}. L'un d'eux est-il une réservation ?",
      ],
      answers: [
        "La seconde ligne est une réservation que votre banque libère sous cinq jours.",
        "J'ai corrigé l'adresse et je vous ai renvoyé la facture.",
      ],
    },
    {
      tag: "battery",
      type: "problem",
      subjects: ["La batterie se vide la nuit", "Autonomie réduite de moitié"],
      openings: [
        "La batterie de mon {product} perd un tiers de sa charge pendant la nuit, même éteinte. Est-ce normal ?",
        "Depuis la semaine dernière l'autonomie a chuté de moitié.",
      ],
      answers: [
        "Maintenez le bouton dix secondes puis chargez complètement. Si cela revient, nous la remplaçons sous garantie.",
        "J'ai réservé un diagnostic à l'atelier le plus proche.",
      ],
    },
    {
      tag: "returns",
      type: "question",
      subjects: ["Retour de la commande {order}", "Remboursement non reçu"],
      openings: [
        "Le {product} ne passe pas dans notre couloir. Comment le renvoyer ?",
        "J'ai renvoyé {order} il y a deux semaines, toujours pas de remboursement.",
      ],
      answers: [
        "Aucun problème, l'étiquette de retour est jointe. Vous avez trente jours.",
        "Votre retour est arrivé lundi et le remboursement est parti aujourd'hui.",
      ],
    },
  ],
  thanks: [
    "Cela fonctionne, merci beaucoup ! Excellent service.",
    "Parfait, merci pour votre aide rapide.",
    "Génial, merci infiniment !",
  ],
  chasers: [
    "J'attends toujours une réponse. C'est beaucoup trop long.",
    "Bonjour ? Je n'ai aucune nouvelle depuis des jours.",
  ],
  notFixed: [
    "La panne est revenue ce matin, ce n'est donc pas réparé.",
    "Cela ne marche toujours pas. Je suis déçu.",
  ],
  angry: [
    "C'est inacceptable. J'ai écrit trois fois et personne ne lit mes messages.",
    "Je suis vraiment en colère. Service lamentable.",
  ],
  apologies: [
    "Je suis désolé pour l'attente. Je m'en occupe personnellement.",
    "Toutes mes excuses, cela n'aurait pas dû arriver.",
  ],
  fixes: [
    "La pièce est remplacée et testée. Tout va bien à présent ?",
    "C'est corrigé. Reste-t-il quelque chose ?",
  ],
  goodWords: ["Rapide et aimable", "Très bonne aide"],
  badWords: ["Beaucoup trop long", "Le problème persiste"],
  cancelling: "Si ce n'est pas réglé, je résilie mon contrat et je passe à la concurrence.",
  manager: "Je veux parler à un responsable.",
};
