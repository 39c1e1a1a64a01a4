#include "ui/desk.h"

#include "bench/booklet/grow.h"
#include "domain/work/work_rules.h"
#include "exchange/json/json_import.h"
#include "store/document_store.h"
#include "widgets/accessible_table.h"
#include "widgets/window_fonts.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFontDatabase>
#include <QLineEdit>
#include <QPointer>
#include <QProgressDialog>
#include <QPushButton>
#include <QTimer>
#include <QTranslator>

#include <utility>

static void registerResources()
{
    Q_INIT_RESOURCE(gaiyo_translations);
    Q_INIT_RESOURCE(gaiyo_qt_translations);
}

namespace gaiyo {

namespace {

const QString kFontFolder = QStringLiteral(GAIYO_FONT_FOLDER);
const QString kFamily = QStringLiteral("BIZ UDGothic");
constexpr int kNever = 1'000'000'000; // ms
constexpr qint64 kLeftOpen = 20000;   // ms; a job with its progress may follow the last click

QtMessageHandler testHandler = nullptr;

// The offscreen platform says with every window what it cannot do; a report that is long for that
// hides the line that matters.
void withoutPlatformNoise(QtMsgType type, const QMessageLogContext &context, const QString &words)
{
    if (!words.startsWith(QStringLiteral("This plugin does not support")))
        testHandler(type, context, words);
}

void quietPlatform()
{
    if (!testHandler) // Qt Test has put its own in place by now
        testHandler = qInstallMessageHandler(withoutPlatformNoise);
}

// The main window that has the keyboard where no dialog stands before it.
QPointer<QWidget> windowInFront;

// What a window system does and the offscreen platform does not: a window that closes gives the
// keyboard to the one behind it. A job shows its progress in a window only where it takes its time,
// which depends on what else the machine does.
class WindowSystem : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::WindowDeactivate && !QApplication::activeWindow())
            passKeyboardOn();
        return false;
    }

private:
    static void passKeyboardOn()
    {
        QWidget *modal = QApplication::activeModalWidget();
        QWidget *front = modal && modal->isVisible() ? modal : windowInFront.data();
        if (front && front->isVisible())
            QApplication::setActiveWindow(front);
    }
};

FontSet requireFonts()
{
    auto fonts = loadFonts(kFontFolder);
    if (!fonts)
        qFatal("%s", qUtf8Printable(fonts.error().message));
    fonts->lookIn({QStringLiteral("/usr/share/fonts")});
    return std::move(*fonts);
}

} // namespace

std::vector<QTranslator *> &japanese()
{
    static std::vector<QTranslator *> translators;
    return translators;
}

const std::vector<std::pair<Command, QString>> &dialogCommands()
{
    static const std::vector<std::pair<Command, QString>> all{
        {Command::NewBooklet, QStringLiteral("new")},
        {Command::Import, QStringLiteral("import")},
        {Command::Export, QStringLiteral("export")},
        {Command::MakePdf, QStringLiteral("pdf")},
        {Command::Preferences, QStringLiteral("preferences")},
        {Command::CompareVersions, QStringLiteral("comparison")},
        {Command::History, QStringLiteral("history")},
        {Command::OpinionHistory, QStringLiteral("opinionhistory")},
        {Command::NodeSettings, QStringLiteral("node")},
        {Command::FrontPage, QStringLiteral("front")},
        {Command::BookletForm, QStringLiteral("booklet")},
        {Command::Categories, QStringLiteral("categories")},
        {Command::EditPlanChanges, QStringLiteral("planchanges")},
        {Command::ReadPlanPages, QStringLiteral("planpages")},
        {Command::WriteExtract, QStringLiteral("extract")},
        {Command::CountYears, QStringLiteral("yearly")},
        {Command::MoveToPlace, QStringLiteral("move")},
        {Command::Departments, QStringLiteral("departments")},
        {Command::AssignDepartment, QStringLiteral("assign")},
        {Command::Phrases, QStringLiteral("phrases")},
        {Command::Approve, QStringLiteral("approve")},
        {Command::PrintPreview, QStringLiteral("printpreview")},
        {Command::Print, QStringLiteral("print")},
        {Command::About, QStringLiteral("about")},
        // The last: they change the mode.
        {Command::AddLetter, QStringLiteral("letter")},
        {Command::IssueInquiry, QStringLiteral("issue")},
        {Command::WriteReminder, QStringLiteral("reminder")}};
    return all;
}

English::English()
{
    for (QTranslator *translator : japanese())
        QCoreApplication::removeTranslator(translator);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::Japan));
}

English::~English()
{
    for (QTranslator *translator : japanese())
        QCoreApplication::installTranslator(translator);
    QLocale::setDefault(QLocale(QLocale::Japanese, QLocale::Japan));
}

void preparePrograms()
{
    registerResources();
    installAccessibleTables();
    qApp->installEventFilter(new WindowSystem(qApp));
    for (const char *name : {":/i18n/qtbase_ja", ":/i18n/gaiyo_ja"}) {
        auto *translator = new QTranslator(QCoreApplication::instance());
        if (!translator->load(QString::fromLatin1(name)) ||
            !QCoreApplication::installTranslator(translator))
            qFatal("%s cannot be loaded", name);
        japanese().push_back(translator);
    }
    QLocale::setDefault(QLocale(QLocale::Japanese, QLocale::Japan));
    if (loadWindowFonts(kFontFolder) != kFamily)
        qFatal("the letters of the windows cannot be loaded");
}

Desk::Desk(Theme theme, int textPercent)
    : m_store(m_dir.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    , m_preferences(m_store)
    , m_clock(QDateTime(QDate(2026, 11, 23), QTime(1, 32), Qt::UTC))
    , m_fonts(requireFonts())
{
    quietPlatform();
    m_timings.savePause = kNever;
    m_timings.retrySave = kNever;
    m_timings.lookForChanges = kNever;
    m_timings.lookForOthers = kNever;
    m_timings.safetyCopy = kNever;
    m_timings.check = 1;
    m_timings.count = 1;
    m_preferences.setTheme(theme);
    m_preferences.setTextPercent(textPercent);
    applyTheme(*static_cast<QApplication *>(QCoreApplication::instance()), theme, textPercent,
               kFamily);
    newWindow();
}

Desk::~Desk() = default;

void Desk::newWindow()
{
    m_window = std::make_unique<MainWindow>(
        WindowServices{m_clock, m_ids, m_preferences, m_fonts, QStringLiteral("山田"),
                       path(QStringLiteral("sample.db")), m_recovery, kFamily,
                       path(QStringLiteral("copies")), path(QStringLiteral("local")), m_testFolder,
                       [this](const QString &shown) {
                           m_shownFiles += shown;
                           return true;
                       },
                       m_timings});
    m_window->resize(1360, 860);
    m_window->show();
    activate();
}

void Desk::activate()
{
    windowInFront = m_window.get();
    QApplication::setActiveWindow(m_window.get());
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

QString Desk::makeSeed()
{
    const QString path = this->path(QStringLiteral("練馬区情報化基本計画.db"));
    QFile file(QStringLiteral(GAIYO_SOURCE_DIR "/resources/sample/nerima-2016.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the sample's source is missing");
    auto values = importJson(file.readAll());
    // As it was published: the letters and departments of the sample are another matter.
    values->work = WorkPtr();
    for (Node &node : values->nodes)
        node.department.reset();
    for (Opinion &opinion : values->opinions)
        opinion.ref.clear();
    giveNumbers(*values);
    const auto made = DocumentStore::create(
        path, *values, {QStringLiteral("seed"), QStringLiteral("import"), {}, false},
        {QStringLiteral("佐藤")}, m_clock);
    if (!made)
        qFatal("%s", qUtf8Printable(made.error().message));
    return path;
}

QString Desk::makeLarge(int opinions)
{
    const QString path = this->path(QStringLiteral("大きな計画.db"));
    const Snapshot values = growSeed(QStringLiteral(GAIYO_TEST_DATA "/nerima-2016.txt"), opinions);
    const auto made = DocumentStore::create(
        path, values, {QStringLiteral("large"), QStringLiteral("import"), {}, false},
        {QStringLiteral("佐藤")}, m_clock);
    if (!made)
        qFatal("%s", qUtf8Printable(made.error().message));
    return path;
}

void Desk::open(const QString &path)
{
    if (!m_window->openFile(path))
        qFatal("%s cannot be opened", qUtf8Printable(path));
    QObject::connect(&session(), &Session::refused, [](const Error &error) {
        qInfo("refused: %s", qUtf8Printable(error.message));
    });
}

void Desk::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::focusWidget();
    QTest::keyClick(target ? target : m_window.get(), key, modifiers);
}

void Desk::type(const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
}

void Desk::compose(const QString &preedit)
{
    QInputMethodEvent event(preedit, {});
    QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
}

void Desk::settle(QWidget &window)
{
    std::vector<QRect> before;
    const auto isStill = [&] {
        QCoreApplication::sendPostedEvents();
        std::vector<QRect> now{window.geometry()};
        for (const QWidget *widget : window.findChildren<QWidget *>())
            now.push_back(widget->isVisible() ? widget->geometry() : QRect());
        return now == std::exchange(before, now);
    };
    QVERIFY(QTest::qWaitFor(isStill, kLeftOpen));
}

void Desk::inDialog(const std::function<void()> &open, const std::function<void(QDialog &)> &work)
{
    bool worked = false;
    bool finished = false;
    QElapsedTimer left; // since the work was done
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, [&] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (!dialog || dialog->objectName() == u"progress")
            return;
        if (finished && left.elapsed() > kLeftOpen) {
            const QString words = dialog->objectName() + u' ' + dialog->windowTitle();
            QTest::qFail(qPrintable(words + QStringLiteral(" stays open")), __FILE__, __LINE__);
            dialog->reject();
        }
        if (worked)
            return;
        worked = true;
        QApplication::setActiveWindow(dialog);
        const QPointer<QDialog> opened(dialog);
        work(*dialog);
        if (opened && opened->isVisible() && QTest::currentTestFailed())
            opened->reject();
        finished = true;
        left.start();
    });
    look.start(10);
    open();
    QTRY_VERIFY_WITH_TIMEOUT(finished, kLeftOpen);
    QApplication::setActiveWindow(m_window.get());
}

void Desk::inDialogs(const std::function<void()> &open, const std::vector<DialogWork> &works)
{
    size_t next = 0;
    QList<QPointer<QDialog>> seen; // one stands in front again when what was before it is gone
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, [&] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (!dialog || seen.contains(dialog) || dialog->objectName() == u"progress")
            return;
        const QPointer<QDialog> opened(dialog);
        seen += opened;
        QApplication::setActiveWindow(dialog);
        if (next < works.size()) {
            works[next++](*dialog);
        } else {
            const QString words = dialog->objectName() + u' ' + dialog->windowTitle();
            QTest::qFail(qPrintable(words + QStringLiteral(" was not awaited")), __FILE__,
                         __LINE__);
        }
        if (QTest::currentTestFailed() && opened)
            opened->reject();
    });
    look.start(10);
    open();
    QTRY_COMPARE_WITH_TIMEOUT(next, works.size(), kLeftOpen);
    QApplication::setActiveWindow(m_window.get());
}

StopAtOnce::StopAtOnce()
{
    QObject::connect(&m_look, &QTimer::timeout, [this] {
        auto *window = qobject_cast<QProgressDialog *>(QApplication::activeModalWidget());
        if (!window || !window->isVisible() || window->wasCanceled())
            return;
        QTest::mouseClick(window->findChild<QPushButton *>(), Qt::LeftButton);
        m_isDone = true;
    });
    m_look.start(10);
}

Desk::DialogWork givingFile(const QString &path)
{
    return [path](QDialog &dialog) {
        auto *name = dialog.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        QVERIFY(name);
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
    };
}

} // namespace gaiyo
