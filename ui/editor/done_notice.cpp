#include "editor/done_notice.h"

#include "widgets/eliding_label.h"
#include "widgets/metrics.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPushButton>

namespace gaiyo {

DoneNotice::DoneNotice(Session &session, const QString &wordsName, const QString &buttonName,
                       QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_words(new ElidingLabel)
    , m_takeBack(new QPushButton(tr("Take it back")))
{
    m_words->setObjectName(wordsName);
    m_words->setElideMode(Qt::ElideMiddle); // what was done stands at the end
    m_words->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_words->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_takeBack->setObjectName(buttonName);
    m_takeBack->setFocusPolicy(Qt::TabFocus); // a click leaves the caret where it is
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_takeBack);
    setMinimumHeight(m_takeBack->sizeHint().height());
    connect(m_takeBack, &QPushButton::clicked, this, &DoneNotice::takeBack);
    // The last thing done is another one now; and what it was done to may be out of sight.
    connect(&session, &Session::changed, this, [this](const ChangeSet &changes) {
        if (!changes.byOthers || m_session.touchesUndo(changes))
            clear();
    });
    // Whoever goes on has read it.
    connect(&session, &Session::opinionSelected, this, &DoneNotice::clear);
    connect(&session, &Session::placeSelected, this, &DoneNotice::clear);
    connect(&session.words(), &TypedWords::typed, this, &DoneNotice::clear);
    clear();
}

void DoneNotice::tell(const QString &words)
{
    m_words->setText(words);
    m_words->show();
    m_takeBack->setToolTip(words);
    m_takeBack->show();
    QAccessibleEvent alert(m_words, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void DoneNotice::clear()
{
    m_words->hide();
    m_takeBack->hide();
}

void DoneNotice::takeBack()
{
    m_session.saveWords();
    if (!m_takeBack->isHidden()) // nothing was done since
        m_session.undo();
}

} // namespace gaiyo
