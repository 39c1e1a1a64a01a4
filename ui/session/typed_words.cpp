#include "session/typed_words.h"

namespace gaiyo {

TypedWords::TypedWords(Document &document, Drafts::Stored stored, const Clock &clock,
                       const Timings &timings, RecoveryJournal *journal, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_stored(std::move(stored))
    , m_drafts(clock, journal)
{
    m_pause.setObjectName(QStringLiteral("pause"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(timings.savePause);
    m_retry.setInterval(timings.retrySave);
    m_keep.setSingleShot(true);
    m_keep.setInterval(timings.keepWords);
    connect(&m_keep, &QTimer::timeout, this, [this] { m_drafts.keep(); });
    connect(&m_pause, &QTimer::timeout, this, &TypedWords::onPause);
    connect(&m_retry, &QTimer::timeout, this, &TypedWords::onPause);
    connect(&document, &Document::changed, this, [this](const ChangeSet &changes) {
        if (changes.byOthers || m_isTakingBack)
            return;
        for (const OpinionId &id : changes.opinions.removed)
            m_drafts.dropConflicts(id.value());
    });
    // Once everybody knows that it is back.
    const auto saveAgain = [this](bool isReachable) {
        if (isReachable && !m_drafts.isEmpty())
            onPause();
    };
    connect(&document, &Document::reachabilityChanged, this, saveAgain, Qt::QueuedConnection);
}

void TypedWords::type(const FieldKey &key, const QString &words, const QString &base, qint64 since)
{
    m_drafts.put(key, words, base, since);
    m_pause.start();
    if (!m_keep.isActive())
        m_keep.start();
    if (m_drafts.isEmpty())
        Q_EMIT undone();
    else
        Q_EMIT typed();
}

void TypedWords::onPause()
{
    if (m_isComposing)
        m_pause.start();
    else
        save();
}

void TypedWords::take(const std::vector<PendingWords> &words)
{
    for (const PendingWords &pending : words)
        m_drafts.take(pending);
    Q_EMIT replaced();
    save();
}

void TypedWords::settle(const FieldKey &key, const std::optional<QString> &words)
{
    const auto now = m_stored(key);
    if (words && now)
        m_drafts.settle(key, *words, *now, revision());
    else if (words) // removed meanwhile: it comes back, and the clerk chooses there
        m_drafts.put(key, *words, QString(), revision());
    else
        m_drafts.drop(key);
    Q_EMIT replaced();
    save();
}

bool TypedWords::save()
{
    Q_EMIT wanted();
    m_pause.stop();
    if (m_drafts.isEmpty()) {
        m_retry.stop();
        return true;
    }
    const auto trouble = m_drafts.saveAll(m_document, m_stored);
    if (m_drafts.isEmpty())
        m_retry.stop();
    else
        m_retry.start();
    Q_EMIT tried();
    if (trouble)
        Q_EMIT notSaved(*trouble);
    else if (m_drafts.isEmpty())
        Q_EMIT saved();
    return m_drafts.isEmpty();
}

} // namespace gaiyo
