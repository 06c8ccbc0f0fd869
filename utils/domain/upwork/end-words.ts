// Owns what the browsers' and the usual translators make of the two words "End contract", by language, and how English is told.
// Refuses to judge where they stand. Not on the page itself: the background hands them to the guard with what it knows.

/** By language (BCP 47); several where translators differ, or change their minds with the sentence around. */
export const END_WORDS: Readonly<Record<string, readonly string[]>> = {
  ar: ['إنهاء العقد', 'نهاية العقد', 'إنهاء التعاقد'],
  bg: ['Край на договора', 'Прекратяване на договора', 'Прекратете договора'],
  bn: ['চুক্তি শেষ করুন', 'চুক্তি শেষ', 'চুক্তি সমাপ্ত করুন'],
  cs: ['Ukončit smlouvu', 'Konec smlouvy', 'Ukončení smlouvy'],
  da: ['Afslut kontrakt', 'Afslut kontrakten', 'Opsig kontrakt'],
  de: ['Vertrag beenden', 'Vertrag kündigen', 'Vertragsende', 'Ende des Vertrags', 'Den Vertrag beenden'],
  el: ['Τερματισμός σύμβασης', 'Λήξη σύμβασης', 'Τερματισμός συμβολαίου', 'Λήξη συμβολαίου'],
  es: [
    'Finalizar contrato',
    'Terminar contrato',
    'Rescindir contrato',
    'Fin del contrato',
    'Finalizar el contrato',
  ],
  fa: ['پایان قرارداد', 'پایان دادن به قرارداد'],
  fi: ['Päätä sopimus', 'Lopeta sopimus', 'Sopimuksen päättäminen'],
  fil: ['Tapusin ang kontrata', 'Wakasan ang kontrata', 'Pagtatapos ng kontrata'],
  fr: [
    'Mettre fin au contrat',
    'Résilier le contrat',
    'Terminer le contrat',
    'Fin du contrat',
    'Fin de contrat',
  ],
  he: ['סיום חוזה', 'סיים חוזה', 'סיום החוזה'],
  hi: ['अनुबंध समाप्त करें', 'अनुबंध समाप्त', 'अनुबंध समाप्ति'],
  hu: ['Szerződés megszüntetése', 'Szerződés befejezése', 'Szerződés vége', 'Szerződés felmondása'],
  id: ['Akhiri kontrak', 'Mengakhiri kontrak', 'Kontrak berakhir'],
  it: [
    'Termina contratto',
    'Fine contratto',
    'Termina il contratto',
    'Fine del contratto',
    'Terminare il contratto',
  ],
  ja: ['契約を終了する', '契約を終了', '契約終了', '契約の終了', '契約を終える'],
  ko: ['계약 종료', '계약 종료하기', '계약을 종료하세요', '계약 해지'],
  nb: ['Avslutt kontrakt', 'Avslutt kontrakten', 'Si opp kontrakten'],
  nl: ['Contract beëindigen', 'Einde contract', 'Contract opzeggen', 'Beëindig contract'],
  pl: ['Zakończ umowę', 'Zakończ kontrakt', 'Koniec umowy', 'Rozwiąż umowę', 'Zakończenie umowy'],
  pt: [
    'Encerrar contrato',
    'Terminar contrato',
    'Rescindir contrato',
    'Fim do contrato',
    'Finalizar contrato',
  ],
  ro: ['Încheie contractul', 'Închide contractul', 'Reziliază contractul', 'Sfârșitul contractului'],
  ru: [
    'Завершить контракт',
    'Завершить договор',
    'Расторгнуть договор',
    'Конец контракта',
    'Окончание контракта',
  ],
  sr: ['Заврши уговор', 'Раскини уговор', 'Završi ugovor', 'Raskini ugovor'],
  sv: ['Avsluta kontrakt', 'Avsluta avtal', 'Avsluta kontraktet', 'Avsluta avtalet'],
  th: ['สิ้นสุดสัญญา', 'ยุติสัญญา', 'ยกเลิกสัญญา'],
  tr: ['Sözleşmeyi sonlandır', 'Sözleşmeyi bitir', 'Sözleşmeyi sonlandırın', 'Sözleşme sonu'],
  uk: ['Завершити контракт', 'Завершити договір', 'Розірвати договір', 'Кінець контракту'],
  ur: ['معاہدہ ختم کریں', 'معاہدہ ختم'],
  vi: ['Kết thúc hợp đồng', 'Chấm dứt hợp đồng'],
  zh: ['结束合同', '终止合同', '结束合约', '結束合約', '終止合約', '結束合同', '终止合约'],
};
/** Of the words of Upwork's pages every fifth is one of these; of a translated one, hardly any. Source of a RegExp, whatever the case. */
const ENGLISH = String.raw`\b(?:the|of|and|to|you|your|for|in|is|on|with|this|contract|week|work|hours?|paid|payment|feedback|details|terms|end|view|all)\b`;

/** All that the guard has to know of translators; \`english\` is the source of a RegExp. */
export type Translators = {
  readonly endWords: Readonly<Record<string, readonly string[]>>;
  readonly english: string;
};
export const TRANSLATORS: Translators = { endWords: END_WORDS, english: ENGLISH };
