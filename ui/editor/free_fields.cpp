#include "editor/free_fields.h"

#include "session/operations.h"
#include "session/row_words.h"
#include "widgets/composing_edit.h"
#include "widgets/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

namespace gaiyo {

namespace {

constexpr int kTextShare = 3; // of the room, beside one that is chosen

QString fieldName(size_t field)
{
    return QStringLiteral("free%1").arg(field + 1);
}

} // namespace

FreeFields::FreeFields(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    setObjectName(QStringLiteral("freeFields"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kMargin);
    for (size_t i = 0; i < m_parts.size(); ++i) {
        Part &part = m_parts[i];
        part = {new QWidget, new QLabel, new ComposingEdit, new QComboBox};
        part.label->setTextFormat(Qt::PlainText);
        part.edit->setObjectName(fieldName(i));
        part.edit->setFixedHeight(QFontMetrics(font()).lineSpacing() * 2 + 3 * kGap);
        part.edit->setTabChangesFocus(true);
        part.choice->setObjectName(fieldName(i) + QStringLiteral("Choice"));
        auto *inside = new QHBoxLayout(part.box);
        inside->setContentsMargins(0, 0, 0, 0);
        inside->setSpacing(kGap);
        inside->addWidget(part.label);
        inside->addWidget(part.edit, 1);
        inside->addWidget(part.choice, 1);
        row->addWidget(part.box, kTextShare);
        connect(part.choice, &QComboBox::currentIndexChanged, this, [this, i] { choose(i); });
    }
}

QList<QWidget *> FreeFields::inOrder() const
{
    QList<QWidget *> widgets;
    for (const Part &part : m_parts)
        widgets += {part.edit, part.choice};
    return widgets;
}

void FreeFields::show(const Opinion *opinion, bool isWritable)
{
    m_shown = opinion ? std::optional(opinion->id) : std::nullopt;
    const auto named = freeFieldsOf(m_session.view()->values().consultation.settings);
    bool isAny = false;
    m_loading = true;
    for (size_t i = 0; i < m_parts.size(); ++i) {
        const FreeField field = i < named.size() ? named[i] : FreeField();
        const QString value = opinion ? opinion->*kFreeTexts[i] : QString();
        const bool isShown = !field.name.isEmpty() || !value.isEmpty();
        m_parts[i].box->setVisible(isShown);
        isAny = isAny || isShown;
        if (isShown)
            showPart(i, field, value, isWritable && opinion);
    }
    m_loading = false;
    setVisible(isAny);
}

void FreeFields::showPart(size_t field, const FreeField &named, const QString &value,
                          bool isWritable)
{
    const Part &part = m_parts[field];
    const QString name = freeFieldWords(named, field);
    const bool isChosen = !named.choices.empty();
    part.label->setText(name);
    part.edit->setAccessibleName(name);
    part.choice->setAccessibleName(name);
    part.edit->setVisible(!isChosen);
    part.choice->setVisible(isChosen);
    part.label->setBuddy(isChosen ? static_cast<QWidget *>(part.choice) : part.edit);
    part.choice->setEnabled(isWritable);
    if (isChosen)
        fillChoice(*part.choice, named, value);
}

// What is none of the list stands there as it is: it came from a table, or from before the list.
void FreeFields::fillChoice(QComboBox &choice, const FreeField &named, const QString &value)
{
    choice.clear();
    choice.addItem(tr("(none)"), QString());
    for (const FreeChoice &one : named.choices)
        choice.addItem(one.words.isEmpty() ? one.symbol : one.symbol + u'　' + one.words,
                       one.symbol);
    if (choice.findData(value) < 0)
        choice.addItem(value, value);
    choice.setCurrentIndex(choice.findData(value));
}

void FreeFields::choose(size_t field)
{
    if (!m_loading && m_shown)
        m_session.apply(operations::setFree(*m_shown, field,
                                            m_parts[field].choice->currentData().toString(), {}));
}

} // namespace gaiyo
