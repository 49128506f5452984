/// How reports tell at their beginning that a message was not delivered or waits, by language.
///
/// Observed up to 2026; no product is named here.
enum FailureStatements {
  static let table = PhraseTable([
    // English.
    "could not be delivered", "couldn't be delivered", "cannot be delivered", "can't be delivered",
    "can not be delivered", "was not delivered", "were not delivered", "not been delivered", "has not been delivered",
    "not delivered to", "unable to deliver", "unable to be delivered", "failed to deliver", "could not deliver",
    "couldn't deliver", "cannot deliver", "wasn't able to deliver", "not able to deliver", "delivery failed",
    "delivery has failed", "delivery to the following", "delivery failure", "failed delivery", "undeliverable",
    "undelivered", "non-delivery", "nondelivery", "has been delayed", "is delayed", "was delayed", "delivery attempt",
    "has been postponed", "did not reach", "didn't reach", "could not be sent", "couldn't be sent",
    "could not be completed", "had permanent fatal errors", "had transient", "permanent error", "fatal error",
    "transcript of session", "did not receive this message", "was rejected", "has been rejected", "is being returned",
    "being returned", "has been returned", "returned to you", "returning the message", "was returned", "bounced",
    "failed recipient", "no such user", "user unknown", "unknown user", "unknown recipient", "invalid recipient",
    "mailbox unavailable", "mailbox is full", "mailbox full", "over quota", "overquota", "exceeded its quota",
    "doesn't have an account", "no mailbox", "mailbox not found", "invalid final delivery", "no longer valid",
    "address rejected", "recipient rejected", "relaying denied", "unknown host", "host unknown", "host not found",
    "user is unknown", "recipient name is not", "no longer in use", "not be relayed", "undeliver",
    "will continue to try", "will keep trying", "error during delivery", "error while delivering", "not accepted",
    "not accepting mail", "error sending your mail", "was not sent", "unable to transfer", "unable to send",
    // German.
    "konnte nicht zugestellt", "konnten nicht zugestellt", "nicht zugestellt werden", "unzustellbar",
    "nicht ausgeliefert", "zustellung fehlgeschlagen", "zustellung der nachricht", "fehler bei der zustellung",
    "nicht übermittelt", "verzögert sich", "wurde abgelehnt", "nicht zustellbar", "nicht erreicht",
    "unbekannter empfänger",
    // French.
    "n'a pas pu être", "n'ont pas pu être", "n'a pu être", "pas pu être remis", "pas pu être distribué",
    "échec de la remise", "échec de remise", "n'a pas été remis", "n'a pas été distribué", "impossible de remettre",
    "impossible de distribuer", "non distribué", "n'a pas été délivré", "a été retardé", "a été rejeté", "non recensé",
    // Spanish, Portuguese, Catalan.
    "no se pudo entregar", "no se ha podido entregar", "no pudo ser entregad", "no ha podido ser entregad",
    "no fue entregad", "no se ha entregado", "error en la entrega", "error al entregar", "ha sido rechazad",
    "no s'ha pogut lliurar", "não pôde ser entregue", "não foi entregue", "não foi possível entregar",
    "falha na entrega",
    "não puderam ser entregues", "foi rejeitada", "não pode ser entregue",
    // Italian.
    "non è stato recapitato", "non è stato possibile recapitare", "non è stato possibile consegnare",
    "impossibile recapitare", "impossibile consegnare", "non è stato consegnato", "non può essere recapitato",
    "non può essere consegnato", "mancato recapito", "mancata consegna", "non recapitabile", "consegna fallita",
    "è stato rifiutato",
    // Dutch.
    "kon niet worden afgeleverd", "kon niet worden bezorgd", "niet worden afgeleverd", "niet worden bezorgd",
    "niet afgeleverd", "niet bezorgd", "onbestelbaar", "aflevering is mislukt", "bezorging is mislukt",
    // Nordic.
    "kunde inte levereras", "gick inte att leverera", "har inte levererats", "kunde inte nås", "inte levereras",
    "kunne ikke leveres", "ble ikke levert", "blev ikke leveret", "ikke leveres", "leveringen mislyktes",
    "ei voitu toimittaa", "ei voida toimittaa", "toimitus epäonnistui", "ei toimitettu",
    // Slavic, Baltic and Hungarian.
    "nie została dostarczona", "nie mogła zostać dostarczona", "nie można dostarczyć", "nie udało się dostarczyć",
    "nie mogła być dostarczona", "nemohla být doručena", "nebyla doručena", "nelze doručit", "nepodařilo se doručit",
    "nemohla byť doručená", "nebola doručená", "nem sikerült kézbesíteni", "nem kézbesíthető",
    "nem lehetett kézbesíteni",
    "не было доставлено", "не может быть доставлено", "не удалось доставить", "не доставлено",
    "не может быть доставлен",
    "невозможно доставить", "не вдалося доставити", "не може бути доставлен", "не може да бъде доставено",
    "nije isporučen",
    "ni bilo mogoče dostaviti", "nu a putut fi livrat", "nu a fost livrat",
    // Greek, Turkish.
    "δεν ήταν δυνατή η παράδοση", "δεν παραδόθηκε", "δεν μπόρεσε να παραδοθεί", "teslim edilemedi", "iletilemedi",
    "teslim edilememiştir", "gönderilemedi",
    // East Asian.
    "配信できませんでした", "配信できません", "配送できませんでした", "お届けできませんでした", "届けることができません", "送信できませんでした",
    "送信することができません", "配信に失敗", "配達できませんでした", "届きませんでした", "宛先が見つかりません", "无法投递", "无法送达", "投递失败", "未能送达", "未能投递", "被退回",
    "無法傳遞", "無法投遞", "無法送達", "배달되지 않았습니다", "배달하지 못했습니다", "전달되지 못했습니다", "전송하지 못했습니다", "전달할 수 없",
    "次の受信者またはグループへの配信", "未能向以下收件人", "无法将邮件传递", "無法傳送至", "未能传递", "다음 받는 사람에게", "배달하지 못",
    "메일 전송에 실패", "전송되지 못", "전송 실패",
    // How Exchange begins, and its kin.
    "fehler bei der nachrichtenzustellung", "nachrichtenzustellung", "échec de la remise", "no se pudo entregar el",
    "error de entrega", "recapito non riuscito", "consegna non riuscita", "bezorging aan de volgende",
    "kan bericht niet bezorgen", "leveransen misslyckades", "leverans till följande", "leveringen mislykkedes",
    "levering til følgende", "levering mislyktes", "toimitus seuraaville", "nie można dostarczyć do",
    "dostarczenie nie powiodło", "doručení následujícím", "doručení se nezdařilo", "doručenie zlyhalo",
    "a kézbesítés nem", "a kézbesítés sikertelen", "nu s-a reușit livrarea", "livrarea a eșuat", "сбой доставки",
    "ошибка доставки", "не удалось доставить", "помилка доставки", "доставката до следните", "isporuka nije uspjela",
    "isporuka sljedećim", "dostava ni uspela", "η παράδοση απέτυχε", "αποτυχία παράδοσης", "şu alıcılara teslim",
    "aşağıdaki alıcılara", "teslim başarısız", "فشل التسليم", "فشل تسليم", "המסירה נכשלה", "gửi không thành công",
    "gửi thư không thành công", "pengiriman gagal", "การส่งล้มเหลว", "kohaletoimetamine ebaõnnestus",
    "piegāde neizdevās", "pristatyti nepavyko", "ha fallat el lliurament", "è stato rilevato un errore",
    "e' stato rilevato un errore", "e' stato rifiutato", "e' stato possibile consegnare", "non e' stato",
    "non può essere consegnat", "casella piena", "casella inesistente", "buzón lleno", "buzón no existe",
    "boîte pleine", "boîte aux lettres pleine", "destinataire inconnu", "postfach voll", "postfach unbekannt",
    "postbus vol", "skrzynka odbiorcy", "schránka neexistuje", "schránka je plná", "postafiók megtelt",
    "ящик переполнен", "пользователь не найден", "adresátům", "następujących odbiorców",
    // Right to left, South and South East Asian.
    "تعذر تسليم", "لم يتم تسليم", "לא ניתן היה למסור", "לא נמסרה", "không thể gửi", "không gửi được",
    "tidak dapat dikirim",
    "tidak terkirim", "ไม่สามารถส่ง",
  ])
}
