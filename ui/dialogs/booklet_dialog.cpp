#include "dialogs/booklet_dialog.h"

#include "domain/template.h"
#include "widgets/beside_layout.h"
#include "widgets/metrics.h"
#include "widgets/scrolled_form.h"
#include "widgets/theme.h"
#include "widgets/typed_guard.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gaiyo {

BookletDialog::BookletDialog(Session &session, const FontSet &fonts, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_fonts(fonts)
    , m_tabs(new QTabWidget)
    , m_view(new PageView(fonts))
    , m_trouble(new QLabel)
{
    setObjectName(QStringLiteral("booklet"));
    setWindowTitle(tr("Form of the booklet"));
    resizeToEms(*this, 83, 55);
    session.saveWords();
    m_tabs->addTab(new ScrolledForm(buildPaper()), tr("&Paper and letters"));
    m_tabs->addTab(new ScrolledForm(buildTable()), tr("&Table"));
    m_tabs->addTab(new ScrolledForm(buildFreeFields()), tr("Fr&ee fields"));
    m_tabs->addTab(new ScrolledForm(buildFront()), tr("&Front page"));
    m_tabs->addTab(buildBlocks(), tr("Te&xts around"));
    m_tabs->addTab(new ScrolledForm(buildChecks()), tr("&Checks"));
    m_tabs->setMinimumWidth(
        std::min(m_tabs->tabBar()->sizeHint().width(), ems(46))); // all are seen
    m_trouble->setWordWrap(true);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, attentionColor(colors));
    m_trouble->setPalette(colors);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_apply = buttons->addButton(tr("OK"), QDialogButtonBox::AcceptRole);
    m_apply->setObjectName(QStringLiteral("do"));
    connect(buttons, &QDialogButtonBox::accepted, this, &BookletDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *left = new QVBoxLayout;
    left->setSpacing(kMargin);
    left->addWidget(m_tabs, 1);
    left->addWidget(m_trouble);
    auto *halves = new BesideLayout(1, 1);
    halves->addLayout(left);
    halves->addWidget(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kMargin);
    layout->addLayout(halves, 1);
    layout->addWidget(buttons);
    connect(m_view, &PageView::failed, m_trouble, &QLabel::setText);
    if (const auto settings = resolveSettings(session.view()->values().consultation))
        m_before = settingsToJson(*settings);
    load(m_before);
    onEdited();
}

BookletDialog::~BookletDialog() = default;

void BookletDialog::load(const QJsonObject &values)
{
    m_loading = true;
    for (const Field &field : m_fields)
        field.write(values.value(field.key));
    m_loading = false;
}

QJsonObject BookletDialog::changed() const
{
    QJsonObject keys;
    for (const Field &field : m_fields) {
        const QJsonValue value = field.read();
        if (value != m_before.value(field.key))
            keys.insert(field.key, value);
    }
    return keys;
}

// The pages as they would be.
void BookletDialog::onEdited()
{
    if (m_loading)
        return;
    auto values = std::make_shared<Snapshot>(m_session.view()->values());
    const QJsonObject keys = changed();
    for (auto key = keys.begin(); key != keys.end(); ++key)
        values->consultation.settings.insert(key.key(), key.value());
    const auto resolved = resolveSettings(values->consultation);
    m_trouble->setText(resolved ? QString() : resolved.error().message);
    m_apply->setEnabled(resolved.ok());
    if (resolved)
        m_view->setDocument(std::make_shared<IndexedSnapshot>(values, m_session.view()->state));
}

void BookletDialog::reject()
{
    const QJsonObject keys = changed();
    const bool hasBlocks = keys.contains(u"front_blocks") || keys.contains(u"back_blocks");
    if (mayForgetWords(*this, hasBlocks || isTypedIn(*this)))
        QDialog::reject();
}

void BookletDialog::accept()
{
    const QJsonObject keys = changed();
    if (keys.isEmpty() || m_session.apply({QStringLiteral("set_settings"), keys, {}}))
        QDialog::accept();
}

} // namespace gaiyo
