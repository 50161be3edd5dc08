import type { FindingTexts } from './finding-texts.ts';

export const networkFindings: FindingTexts = {
  'address/good': {
    happened: 'Les portables ouvrent {url}.',
    next: 'C’est l’adresse de la carte « {card} », celle qui mène au réseau de l’école.',
  },
  'address/no-route': {
    happened: 'Les portables ouvrent {url}.',
    next: 'Cet ordinateur n’a pas d’accès à internet, mais sa carte « {card} » suffit pour la classe.',
    technician: 'Pas de route par défaut ; première carte réelle retenue : {card}, {address}.',
  },
  'address/vpn': {
    happened: 'Un VPN est allumé. Les portables ouvrent {url}.',
    next: 'Si aucun portable n’arrive, éteignez le VPN le temps de la séance.',
    technician:
      'La route par défaut passe par une carte virtuelle ; carte réelle retenue : {card}, {address}.',
  },
  'address/self-assigned': {
    happened: 'Le réseau ne donne pas d’adresse à cet ordinateur.',
    next: 'Débranchez puis rebranchez le câble, ou quittez le Wi-Fi et revenez-y.',
    technician: 'Adresse 169.254.x.x : pas de réponse du serveur DHCP sur cette prise ou ce SSID.',
  },
  'address/none': {
    happened: 'Cet ordinateur n’est relié à aucun réseau.',
    next: 'Branchez le câble ou le Wi-Fi de l’école.',
    technician: 'Aucune carte réelle avec une adresse IPv4.',
  },
  'cards/hidden': {
    happened: 'Des cartes virtuelles sont ignorées : {cards}.',
    next: 'Rien à faire : les portables ne passent jamais par elles.',
  },
  'cards/several': {
    happened: 'Cet ordinateur est sur deux réseaux à la fois.',
    next: 'Les portables doivent être sur celui de « {card} ». Sinon, quittez l’autre : {others}.',
    technician: 'Carte annoncée : {card}. Autres cartes réelles : {others}.',
  },
  'reach/closed': {
    happened: 'Aucun portable n’a encore essayé.',
    next: 'Ouvrez une séance, ou ouvrez pour un essai.',
  },
  'reach/waiting': {
    happened: 'On attend un premier portable.',
    next: 'Ouvrez {url} sur un portable : s’il arrive, tout va bien.',
  },
  'reach/only-here': {
    happened: 'Seul cet ordinateur a essayé : cela ne prouve rien.',
    next: 'Ouvrez {url} sur un vrai portable.',
  },
  'reach/proved': {
    happened: 'Les portables arrivent jusqu’ici : {laptops} de l’extérieur.',
    next: 'Le pare-feu laisse passer et le Wi-Fi ne les isole pas de cet ordinateur.',
  },
  'cause/firewall': {
    happened: 'Cause la plus probable : le pare-feu de cet ordinateur.',
    next: 'Au prochain message de Windows, acceptez Ardoise sur les réseaux privés ; ou déclarez le réseau de l’école « privé » dans les paramètres Wi-Fi.',
    technician:
      'Autoriser Ardoise en entrée (TCP, port de {url}) pour le profil actif, ou passer le réseau en profil privé.',
  },
  'cause/isolation': {
    happened: 'Cause la plus probable : le Wi-Fi isole les appareils les uns des autres.',
    next: 'Branchez cet ordinateur par câble, ou demandez un Wi-Fi qui n’est pas « invité ».',
    technician:
      'Désactiver l’isolation des clients (AP/client isolation) sur ce SSID, ou la permettre vers {address}.',
  },
  'cause/other-network': {
    happened: 'Cause la plus probable : les portables sont sur un autre réseau.',
    next: 'Sur un portable, vérifiez le nom du Wi-Fi : ce doit être celui de l’école, pas « invité ».',
    technician:
      'PC câblé en {address} : vérifier que le VLAN du Wi-Fi des portables peut joindre cette adresse (TCP, port de {url}).',
  },
  'cause/one-laptop': {
    happened: 'D’autres portables arrivent : c’est celui-là qui a un souci.',
    next: 'Vérifiez son Wi-Fi et l’adresse tapée : {url}. Puis redémarrez-le.',
    technician: 'Comparer le SSID et l’adresse IP de ce portable à ceux des autres.',
  },
  'firewall/open': { happened: 'Le pare-feu laisse entrer les portables.' },
  'firewall/closed': {
    happened: 'Le pare-feu risque de bloquer les portables.',
    next: 'Essayez avec un portable. S’il n’arrive pas, dites-le ci-dessous.',
    technician: 'Pare-feu actif, profil « {profile} », sans règle d’entrée pour Ardoise.',
  },
  'firewall/unknown': {
    happened: 'Le pare-feu ne peut pas être lu d’ici.',
    next: 'Un portable qui arrive prouve qu’il laisse passer.',
  },
  'speed/good': { happened: 'Les portables mesurés sont assez rapides : {laptops}.' },
  'speed/slow': {
    happened: 'Trop lents : {numbers}.',
    next: 'Rapprochez-les de la borne Wi-Fi, ou répartissez les portables entre deux salles.',
    technician: 'Moins de 2 Mbit/s ou plus de 300 ms : canal saturé ou borne trop loin.',
  },
  'name/answers': {
    happened: 'Autre adresse possible : {name}.',
    next: 'Elle reste quand l’adresse en chiffres change, mais certains réseaux la bloquent : les chiffres marchent toujours.',
  },
};
